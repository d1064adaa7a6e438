package hamgara.card.card;

import hamgara.card.enrolment.EnrolmentFacts;
import hamgara.card.enrolment.EnrolmentMoved;
import hamgara.card.enrolment.Enrolments;
import hamgara.card.person.Persons;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes cards from state to state, each change with the lock on the card and its event.
@ApplicationScoped
class CardLife {

    private static final int ENDED_AT_ONCE = 100;

    private final CardRepository cards;
    private final CardAccess access;
    private final CardMaking making;
    private final ActivationCodes codes;
    private final Enrolments enrolments;
    private final Persons persons;
    private final Outbox outbox;
    private final Clock clock;

    CardLife(
            CardRepository cards,
            CardAccess access,
            CardMaking making,
            ActivationCodes codes,
            Enrolments enrolments,
            Persons persons,
            Outbox outbox,
            Clock clock) {
        this.cards = cards;
        this.access = access;
        this.making = making;
        this.codes = codes;
        this.enrolments = enrolments;
        this.persons = persons;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// A suspension that is not the caller's to lift stands in the way of a card of the other kind, too.
    @Transactional
    CardView issue(NewCard request) {
        EnrolmentFacts enrolment = enrolments.callersOwn(request.enrolmentId());
        requireActive(enrolment);
        requireNoOthersSuspension(enrolment);
        Card.Kind kind = request.kind() == null ? Card.Kind.VIRTUAL : request.kind();
        Card.Actor by = persons.isDeskOf(enrolment.county()) ? Card.Actor.DESK : Card.Actor.HOLDER;
        Card card = making.of(enrolment, kind, by);
        making.store(card, enrolment);
        return CardView.of(card);
    }

    /// Hands a blank card of the desk's stock to somebody.
    @Transactional
    CardView assign(UUID id, UUID enrolmentId) {
        Card card = access.locked(id);
        EnrolmentFacts enrolment = enrolments.callersOwn(enrolmentId);
        requireActive(enrolment);
        requireNoOthersSuspension(enrolment);
        give(card, enrolment);
        return CardView.of(card);
    }

    @Transactional
    ActivationCodeView newActivationCode(UUID id) {
        Card card = access.locked(id);
        if (card.enrolmentId == null || (card.state != Card.State.ISSUED && card.state != Card.State.IN_STOCK)) {
            throw new CardRefusal.CardNotWaiting(card.state);
        }
        return new ActivationCodeView(codes.renew(id));
    }

    /// By the code of the letter, or by a desk that has seen the document.
    @Transactional
    CardView activate(UUID id, CardChange.Activate proof) {
        Card card = access.locked(id);
        boolean seen = Boolean.TRUE.equals(proof.documentSeen()) && access.isDesks(card);
        if (proof.code() == null && !seen) {
            throw new CardRefusal.ActivationProofMissing().at("/code");
        }
        if (proof.code() != null) {
            codes.require(id, proof.code());
        }
        UUID enrolment = card.enrolmentId;
        if (enrolment != null) {
            requireActive(enrolments.find(enrolment).orElseThrow());
        }
        card.activate(access.actor(card), clock.instant());
        cards.flush();
        outbox.append(new CardEvent.CardActivated(id, card.programmeId, card.countyCode));
        return CardView.of(card);
    }

    @Transactional
    CardView suspend(UUID id, Card.Cause cause) {
        Card card = access.locked(id);
        access.requireOwner(card, cause);
        suspend(card, cause, access.actor(card));
        return CardView.of(card);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void suspendForRisk(UUID id) {
        Card card = cards.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (card.takes(Card.Cause.RISK)) {
            suspend(card, Card.Cause.RISK, Card.Actor.SYSTEM);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    UUID trial(EnrolmentFacts enrolment, Trial.State state) {
        Card.Kind kind = state == Trial.State.NOT_ACTIVATED ? Card.Kind.PRINTED : Card.Kind.VIRTUAL;
        Card card = making.of(enrolment, kind, Card.Actor.SYSTEM);
        making.store(card, enrolment);
        switch (state) {
            case USABLE -> {}
            case NOT_ACTIVATED -> making.produceFor(card, enrolment);
            case SUSPENDED -> suspend(card, Card.Cause.ADMIN, Card.Actor.SYSTEM);
            case REPLACED -> {
                Card next = making.of(enrolment, kind, Card.Actor.SYSTEM);
                card.replace(next.id, Card.ReplaceReason.LOST, Card.Actor.SYSTEM, clock.instant());
                cards.flush();
                next.chainId = card.chainId;
                outbox.append(new CardEvent.CardReplaced(card.id, next.id, card.countyCode));
                making.store(next, enrolment);
            }
            case CANCELLED -> cancel(card, Card.Actor.SYSTEM);
            case EXPIRED -> {
                card.end(Card.State.EXPIRED, Card.Actor.SYSTEM, clock.instant());
                cards.flush();
                outbox.append(new CardEvent.CardExpired(card.id, card.countyCode));
            }
        }
        return card.id;
    }

    /// Lifts the caller's own causes. Those of others go on standing, and the card stays suspended for them.
    @Transactional
    CardView resume(UUID id) {
        Card card = access.locked(id);
        if (card.state != Card.State.SUSPENDED) {
            throw new CardRefusal.CardNotSuspended(card.state);
        }
        access.ownCauses(card).forEach(cause -> lift(card, cause, access.actor(card)));
        return CardView.of(card);
    }

    /// A printed card is followed by one of the stock, or else by one that is still to be produced.
    @Transactional
    CardView replace(UUID id, Card.ReplaceReason reason, @Nullable UUID stockCard) {
        Card old = access.locked(id);
        access.requireOwnerOfSuspension(old);
        UUID whose = old.enrolmentId;
        if (whose == null) {
            throw new CardRefusal.CardNotActive(old.state);
        }
        EnrolmentFacts enrolment = enrolments.callersOwn(whose);
        Card.Actor by = access.actor(old);
        Card next = stockCard == null ? making.of(enrolment, old.kind, by) : access.locked(stockCard);
        old.replace(next.id, reason, by, clock.instant());
        cards.flush();
        next.chainId = old.chainId;
        outbox.append(new CardEvent.CardReplaced(id, next.id, old.countyCode));
        if (stockCard == null) {
            making.store(next, enrolment);
        } else {
            give(next, enrolment);
        }
        return CardView.of(next);
    }

    @Transactional
    CardView cancel(UUID id) {
        Card card = access.locked(id);
        access.requireOwnerOfSuspension(card);
        cancel(card, access.actor(card));
        return CardView.of(card);
    }

    /// Ends every live card of a person, whoever suspended it.
    @Transactional(Transactional.TxType.MANDATORY)
    void cancelAllOf(UUID person) {
        cards.lockedLiveOf(person).forEach(card -> cancel(card, Card.Actor.SYSTEM));
    }

    /// Ends cards whose time has run out; how many. Several instances share the work, and none is ended twice.
    @Transactional
    int expire() {
        Instant now = clock.instant();
        List<Card> over = cards.lockedPastTheirTime(now, ENDED_AT_ONCE);
        over.forEach(card -> card.end(Card.State.EXPIRED, Card.Actor.SYSTEM, now));
        cards.flush();
        over.forEach(card -> outbox.append(new CardEvent.CardExpired(card.id, card.countyCode)));
        return over.size();
    }

    /// Ends cards that outlived their enrolment because of a cause that was lifted since; how many.
    @Transactional
    int endWithEnrolments() {
        List<Card> over = cards.lockedOfEnded(ENDED_AT_ONCE);
        over.forEach(card -> cancel(card, Card.Actor.SYSTEM));
        return over.size();
    }

    /// The programme's suspension follows the enrolment, beside whatever else the card is suspended for. With
    /// the enrolment the card is over, so that it stands in nobody's way who takes part again; but what
    /// others suspended it for goes on standing.
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes EnrolmentMoved moved) {
        for (Card card : cards.lockedOf(moved.enrolment())) {
            if (moved.isOver() && card.endsWithItsEnrolment()) {
                cancel(card, Card.Actor.SYSTEM);
            } else if (!moved.isActive() && card.takes(Card.Cause.ELIGIBILITY)) {
                suspend(card, Card.Cause.ELIGIBILITY, Card.Actor.SYSTEM);
            } else if (moved.isActive() && card.isSuspendedFor(Card.Cause.ELIGIBILITY)) {
                lift(card, Card.Cause.ELIGIBILITY, Card.Actor.SYSTEM);
            }
        }
    }

    private void cancel(Card card, Card.Actor by) {
        card.end(Card.State.CANCELLED, by, clock.instant());
        cards.flush();
        outbox.append(new CardEvent.CardCancelled(card.id, card.countyCode));
    }

    private void suspend(Card card, Card.Cause cause, Card.Actor by) {
        boolean first = card.state == Card.State.ACTIVE;
        card.suspend(cause, by, clock.instant());
        cards.flush();
        outbox.append(first ? new CardEvent.CardSuspended(card.id, card.countyCode) : causesChanged(card));
    }

    private void lift(Card card, Card.Cause cause, Card.Actor by) {
        card.lift(cause, by, clock.instant());
        cards.flush();
        boolean last = card.state == Card.State.ACTIVE;
        outbox.append(last ? new CardEvent.CardResumed(card.id, card.countyCode) : causesChanged(card));
    }

    private static CardEvent causesChanged(Card card) {
        return new CardEvent.CardCausesChanged(card.id, card.causes().size(), card.countyCode);
    }

    private void give(Card card, EnrolmentFacts enrolment) {
        if (card.enrolmentId != null || card.state != Card.State.IN_STOCK || !access.isDesks(card)) {
            throw new CardRefusal.CardNotBlank();
        }
        if (!card.programmeId.equals(enrolment.programme())) {
            throw new CardRefusal.CardOfAnotherProgramme();
        }
        card.enrolmentId = enrolment.id();
        card.personId = enrolment.person().id();
        making.refusingASecond(cards::flush);
    }

    private void requireNoOthersSuspension(EnrolmentFacts enrolment) {
        cards.suspendedOf(enrolment.person().id(), enrolment.programme()).forEach(access::requireOwnerOfSuspension);
    }

    private static void requireActive(EnrolmentFacts enrolment) {
        if (!enrolment.isActive()) {
            throw new CardRefusal.EnrolmentNotActive();
        }
    }
}
