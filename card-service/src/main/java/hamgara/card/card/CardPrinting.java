package hamgara.card.card;

import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.Enrolments;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Takes the cards of a batch from the request to the desk.
@ApplicationScoped
class CardPrinting {

    private final CardRepository cards;
    private final CredentialRepository credentials;
    private final CardMaking making;
    private final CardAccess access;
    private final Enrolments enrolments;
    private final Outbox outbox;
    private final Clock clock;

    CardPrinting(
            CardRepository cards,
            CredentialRepository credentials,
            CardMaking making,
            CardAccess access,
            Enrolments enrolments,
            Outbox outbox,
            Clock clock) {
        this.cards = cards;
        this.credentials = credentials;
        this.making = making;
        this.access = access;
        this.enrolments = enrolments;
        this.outbox = outbox;
        this.clock = clock;
    }

    void requestBlank(UUID batch, UUID programme, String county, int count) {
        for (int i = 0; i < count; i++) {
            Card card = making.blank(Card.Kind.PRINTED, programme, county, access.staff(county));
            card.batchId = batch;
            making.insert(card);
            requested(card);
        }
    }

    /// Takes the card that was asked for before, or else asks for one.
    void requestFor(UUID batch, UUID programme, UUID enrolmentId) {
        EnrolmentFacts enrolment = enrolments
                .find(enrolmentId)
                .filter(found -> found.programme().equals(programme))
                .filter(EnrolmentFacts::isActive)
                .orElseThrow(CardRefusal.EnrolmentNotActive::new);
        cards.suspendedOf(enrolment.person().id(), programme).forEach(access::requireOwnerOfSuspension);
        Card earlier = cards.lockedRequestOf(enrolmentId).orElse(null);
        if (earlier != null) {
            earlier.batchId = batch;
            return;
        }
        Card card = making.of(enrolment, Card.Kind.PRINTED, access.staff(enrolment.county()));
        card.batchId = batch;
        making.insert(card);
        requested(card);
    }

    void produce(UUID batch, String programme) {
        for (Card card : cards.lockedOfBatch(batch)) {
            if (card.state == Card.State.REQUESTED) {
                making.produce(card, programme, access.actor(card));
            }
        }
        cards.flush();
    }

    List<PrintedCard> printed(UUID batch) {
        return cards.ofBatch(batch, Card.State.ISSUED).stream()
                .map(card -> new PrintedCard(
                        card.id, card.number, credentials.of(card.id).orElseThrow().text))
                .toList();
    }

    void stock(UUID batch) {
        for (Card card : cards.lockedOfBatch(batch)) {
            if (card.state == Card.State.ISSUED) {
                card.become(Card.State.IN_STOCK, access.actor(card), clock.instant());
                outbox.append(new CardEvent.CardStocked(card.id, card.programmeId, card.countyCode));
            }
        }
        cards.flush();
    }

    private void requested(Card card) {
        outbox.append(new CardEvent.CardRequested(card.id, card.programmeId, card.countyCode));
    }
}
