package hamgara.card.card;

import hamgara.card.credential.Credentials;
import hamgara.card.credential.StatusPlace;
import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.programme.Programmes;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/// Makes cards and signs their credentials.
@ApplicationScoped
class CardMaking {

    private static final Duration VALIDITY = Duration.ofDays(365);

    private static final int DRAWS_A_LIST = 20;

    private final SecureRandom random = new SecureRandom();
    private final CardRepository cards;
    private final CredentialRepository credentialRepository;
    private final Credentials credentials;
    private final Programmes programmes;
    private final Outbox outbox;
    private final Clock clock;

    CardMaking(
            CardRepository cards,
            CredentialRepository credentialRepository,
            Credentials credentials,
            Programmes programmes,
            Outbox outbox,
            Clock clock) {
        this.cards = cards;
        this.credentialRepository = credentialRepository;
        this.credentials = credentials;
        this.programmes = programmes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A card that begins a chain of its own and is still to be stored; without an enrolment it is blank.
    Card blank(Card.Kind kind, UUID programme, String county, Card.Actor by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var card = new Card();
        card.id = Ids.next();
        card.chainId = card.id;
        card.kind = kind;
        card.programmeId = programme;
        card.countyCode = county;
        card.number = CardNumber.next();
        card.issuedAt = now;
        card.expiresAt = now.plus(VALIDITY);
        card.become(Card.State.REQUESTED, by, now);
        return card;
    }

    Card of(EnrolmentFacts enrolment, Card.Kind kind, Card.Actor by) {
        Card card = blank(kind, enrolment.programme(), enrolment.county(), by);
        card.enrolmentId = enrolment.id();
        card.personId = enrolment.person().id();
        return card;
    }

    /// A virtual card can be used at once; a printed one waits to be produced.
    void store(Card card, EnrolmentFacts enrolment) {
        if (card.kind == Card.Kind.VIRTUAL) {
            card.become(Card.State.ACTIVE, card.changedBy, card.changedAt);
        }
        insert(card);
        if (card.kind == Card.Kind.VIRTUAL) {
            sign(
                    card,
                    programmes
                            .terms(enrolment.programme(), enrolment.programmeVersion())
                            .code());
            outbox.append(new CardEvent.CardIssued(card.id, card.programmeId, card.countyCode));
        } else {
            outbox.append(new CardEvent.CardRequested(card.id, card.programmeId, card.countyCode));
        }
    }

    void insert(Card card) {
        refusingASecond(() -> cards.persistAndFlush(card));
    }

    /// One live card of a kind for each person and programme: the index decides, also between two requests.
    void refusingASecond(Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException e) {
            if ("card_one_live".equals(e.getConstraintName())) {
                throw new CardRefusal.CardAlreadyLive();
            }
            throw e;
        }
    }

    /// From here on the printed card has a credential; its year begins.
    void produce(Card card, String programme, Card.Actor by) {
        card.issuedAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        card.expiresAt = card.issuedAt.plus(VALIDITY);
        card.become(Card.State.ISSUED, by, card.issuedAt);
        sign(card, programme);
        outbox.append(new CardEvent.CardIssued(card.id, card.programmeId, card.countyCode));
    }

    void produceFor(Card card, EnrolmentFacts enrolment) {
        produce(
                card,
                programmes
                        .terms(enrolment.programme(), enrolment.programmeVersion())
                        .code(),
                Card.Actor.SYSTEM);
        cards.flush();
    }

    /// A list that is about two thirds full is given up for the next one, as places in it are hard to find.
    private void sign(Card card, String programme) {
        int list = credentialRepository.lastStatusList();
        for (int tries = 0; ; tries++) {
            StatusPlace place = new StatusPlace(list + tries / DRAWS_A_LIST, random.nextInt(StatusPlace.PLACES));
            if (credentialRepository.insert(
                    card.id, place, credentials.sign(programme, place, card.issuedAt, card.expiresAt))) {
                return;
            }
        }
    }
}
