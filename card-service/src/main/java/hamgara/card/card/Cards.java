package hamgara.card.card;

import hamgara.card.credential.Credentials;
import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.Enrolments;
import hamgara.card.person.Persons;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/// Issues cards, stops them, and replaces them without touching what they entitle to.
@ApplicationScoped
public class Cards {

    private static final Duration VALIDITY = Duration.ofDays(365);

    private final CardRepository cards;
    private final CredentialRepository credentialRepository;
    private final Credentials credentials;
    private final Enrolments enrolments;
    private final Persons persons;
    private final Programmes programmes;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Cards(
            CardRepository cards,
            CredentialRepository credentialRepository,
            Credentials credentials,
            Enrolments enrolments,
            Persons persons,
            Programmes programmes,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.cards = cards;
        this.credentialRepository = credentialRepository;
        this.credentials = credentials;
        this.enrolments = enrolments;
        this.persons = persons;
        this.programmes = programmes;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Facts of a card of the caller's own or of the desk's county; anybody else's is not found.
    @Transactional
    public CardFacts callersOwn(UUID id) {
        return facts(callersCard(id));
    }

    @Transactional
    public Optional<CardFacts> find(UUID id) {
        return cards.findByIdOptional(id).map(this::facts);
    }

    /// The card that was shown; empty when what was shown is not ours.
    ///
    /// A static credential is found by the digest of its whole text, and its signature is not checked again: the
    /// digests stored are of texts that this service signed, and no other text has the same digest. So a forged or
    /// changed text finds nothing.
    @Transactional
    public Optional<Presented> presented(String text) {
        return credentialRepository
                .ofText(text)
                .flatMap(credential -> cards.findByIdOptional(credential.cardId))
                .map(card -> new Presented(Presented.Kind.STATIC, facts(card), Optional.empty()));
    }

    /// Uses a showing up, in the transaction of the use it is for; the code of a decline when it was used before. A
    /// static credential may be shown again and again.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> consume(Presented presented) {
        return presented.obstacle();
    }

    /// Facts that hold until the transaction ends: a suspension or replacement waits for it, other uses do not.
    @Transactional(Transactional.TxType.MANDATORY)
    public CardFacts held(UUID id) {
        cards.lockShared(id);
        Card card = cards.findById(id);
        cards.getEntityManager().refresh(card); // it may have been read before the lock was there
        return facts(card);
    }

    /// The card whose credential has this SHA-256; empty when none has.
    @Transactional
    public Optional<CardFacts> ofCredential(byte[] digest) {
        return credentialRepository
                .ofDigest(digest)
                .flatMap(credential -> cards.findByIdOptional(credential.cardId))
                .map(this::facts);
    }

    /// Facts that nobody else changes or uses until the transaction ends, in the order of the ids.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CardFacts> alone(SortedSet<UUID> ids) {
        return ids.stream()
                .map(id -> {
                    Card card = cards.findById(id, LockModeType.PESSIMISTIC_WRITE);
                    cards.getEntityManager().refresh(card); // it may have been read before the lock was there
                    return facts(card);
                })
                .toList();
    }

    /// SHA-256 of the credentials of a county's cards that must not be taken, in hexadecimal and in their order.
    @Transactional
    public List<String> revokedIn(String county) {
        return cards.revokedIn(county, clock.instant());
    }

    /// Stops a card of which copies are about; a card that is stopped already stays as it is.
    @Transactional(Transactional.TxType.MANDATORY)
    public void suspendForRisk(UUID id) {
        Card card = cards.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (card.state == Card.State.ACTIVE) {
            card.suspend(Card.Cause.RISK);
            cards.flush();
            outbox.append(new CardEvent.CardSuspended(id, card.countyCode));
        }
    }

    @Transactional
    CardView issue(NewCard request) {
        EnrolmentFacts enrolment = enrolments.callersOwn(request.enrolmentId());
        if (!enrolment.isActive()) {
            throw new CardRefusal.EnrolmentNotActive();
        }
        Card card = create(Ids.next(), enrolment);
        card.chainId = card.id;
        insert(card);
        outbox.append(new CardEvent.CardIssued(card.id, card.programmeId, card.countyCode));
        return CardView.of(card);
    }

    @Transactional
    CardView suspend(UUID id, Card.Cause cause) {
        Card card = locked(id);
        requireOwner(card, cause);
        card.suspend(cause);
        cards.flush();
        outbox.append(new CardEvent.CardSuspended(id, card.countyCode));
        return CardView.of(card);
    }

    @Transactional
    CardView resume(UUID id) {
        Card card = locked(id);
        if (card.suspendedCause != null) {
            requireOwner(card, card.suspendedCause);
        }
        card.resume();
        cards.flush();
        outbox.append(new CardEvent.CardResumed(id, card.countyCode));
        return CardView.of(card);
    }

    /// Who may not lift a suspension may not get round it by a new card either.
    @Transactional
    CardView replace(UUID id, Card.ReplaceReason reason) {
        Card old = locked(id);
        if (old.suspendedCause != null) {
            requireOwner(old, old.suspendedCause);
        }
        EnrolmentFacts enrolment = enrolments.callersOwn(old.enrolmentId);
        Card card = create(Ids.next(), enrolment);
        card.chainId = old.chainId;
        old.replace(card.id, reason);
        cards.flush();
        insert(card);
        outbox.append(new CardEvent.CardReplaced(id, card.id, card.countyCode));
        outbox.append(new CardEvent.CardIssued(card.id, card.programmeId, card.countyCode));
        return CardView.of(card);
    }

    @Transactional
    CardView read(UUID id) {
        return CardView.of(callersCard(id));
    }

    /// What the holder shows; the desk prints it for people without a phone.
    @Transactional
    CredentialView credential(UUID id) {
        Card card = callersCard(id);
        Credential credential = credentialRepository.of(card.id);
        return new CredentialView(credential.text, credential.issuedAt, credential.expiresAt);
    }

    private Card create(UUID id, EnrolmentFacts enrolment) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var card = new Card();
        card.id = id;
        card.enrolmentId = enrolment.id();
        card.personId = enrolment.person().id();
        card.programmeId = enrolment.programme();
        card.countyCode = enrolment.county();
        card.number = CardNumber.next();
        card.state = Card.State.ACTIVE;
        card.issuedAt = now;
        card.expiresAt = now.plus(VALIDITY);
        return card;
    }

    private void insert(Card card) {
        try {
            cards.persistAndFlush(card);
        } catch (ConstraintViolationException e) {
            if ("card_one_live".equals(e.getConstraintName())) {
                throw new CardRefusal.CardAlreadyLive();
            }
            throw e;
        }
        String programme = programmes.inForce(card.programmeId).orElseThrow().code();
        Credentials.Signed signed = credentials.sign(programme, card.issuedAt, card.expiresAt);
        var credential = new Credential();
        credential.handle = signed.handle();
        credential.cardId = card.id;
        credential.kid = signed.kid();
        credential.issuedAt = signed.issuedAt();
        credential.expiresAt = signed.expiresAt();
        credential.text = signed.text();
        credential.digest = signed.digest();
        credentialRepository.persist(credential);
    }

    private Card callersCard(UUID id) {
        return cards.findByIdOptional(id).filter(this::isCallers).orElseThrow(CardRefusal.CardNotFound::new);
    }

    private Card locked(UUID id) {
        return cards.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(card -> isCallers(card) || isManagers(card))
                .orElseThrow(CardRefusal.CardNotFound::new);
    }

    private boolean isCallers(Card card) {
        return persons.isDeskOf(card.countyCode)
                || persons.find(card.personId).filter(persons::isCallers).isPresent();
    }

    private boolean isManagers(Card card) {
        return caller.has(Roles.PROGRAMME_MANAGER) && caller.county().orElse("").equals(card.countyCode);
    }

    private void requireOwner(Card card, Card.Cause cause) {
        boolean owner = switch (cause) {
            case HOLDER_LOST -> isCallers(card);
            case ADMIN -> persons.isDeskOf(card.countyCode);
            case RISK -> isManagers(card);
        };
        if (!owner) {
            throw new CardRefusal.CauseNotYours(cause);
        }
    }

    private CardFacts facts(Card card) {
        EnrolmentFacts enrolment = enrolments.find(card.enrolmentId).orElseThrow();
        CardFacts.Standing standing = switch (card.state) {
            case ACTIVE -> CardFacts.Standing.USABLE;
            case ISSUED -> CardFacts.Standing.NOT_ACTIVATED;
            case SUSPENDED -> CardFacts.Standing.SUSPENDED;
            case REPLACED -> CardFacts.Standing.REPLACED;
        };
        return new CardFacts(card.id, enrolment, standing, card.issuedAt, card.expiresAt);
    }
}
