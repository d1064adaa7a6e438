package hamgara.card.card;

import hamgara.card.person.Persons;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/// Who may see and change a card; for everybody else it is not there.
@ApplicationScoped
class CardAccess {

    private final CardRepository cards;
    private final Persons persons;
    private final Caller caller;

    CardAccess(CardRepository cards, Persons persons, Caller caller) {
        this.cards = cards;
        this.persons = persons;
        this.caller = caller;
    }

    /// A card of the holder or of the desk's county.
    Card callers(UUID id) {
        return cards.findByIdOptional(id).filter(this::isCallers).orElseThrow(CardRefusal.CardNotFound::new);
    }

    /// Locked until the transaction ends; also for the manager of the county.
    Card locked(UUID id) {
        return cards.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(card -> isCallers(card) || isManagers(card))
                .orElseThrow(CardRefusal.CardNotFound::new);
    }

    /// Who owns a cause may set and lift it. The programme owns ELIGIBILITY: it follows the enrolment.
    void requireOwner(Card card, Card.Cause cause) {
        if (!owns(card, cause)) {
            throw new CardRefusal.CauseNotYours(cause);
        }
    }

    /// Who may not lift a suspension may not get round it by another card or by ending this one either.
    void requireOwnerOfSuspension(Card card) {
        card.causes().forEach(cause -> requireOwner(card, cause));
    }

    /// The causes that stand and are the caller's to lift; a cause of somebody else alone is refused.
    List<Card.Cause> ownCauses(Card card) {
        List<Card.Cause> own =
                card.causes().stream().filter(cause -> owns(card, cause)).toList();
        if (own.isEmpty()) {
            requireOwnerOfSuspension(card);
        }
        return own;
    }

    Card.Actor actor(Card card) {
        return !isDesks(card) && !isManagers(card) ? Card.Actor.HOLDER : staff(card.countyCode);
    }

    Card.Actor staff(String county) {
        return persons.isDeskOf(county) ? Card.Actor.DESK : Card.Actor.MANAGER;
    }

    boolean isDesks(Card card) {
        return persons.isDeskOf(card.countyCode);
    }

    private boolean owns(Card card, Card.Cause cause) {
        return switch (cause) {
            case HOLDER_LOST -> isCallers(card);
            case ADMIN -> isDesks(card);
            case RISK -> isManagers(card);
            case ELIGIBILITY -> false;
        };
    }

    private boolean isCallers(Card card) {
        return isDesks(card)
                || (card.personId != null
                        && persons.find(card.personId)
                                .filter(persons::isCallers)
                                .isPresent());
    }

    private boolean isManagers(Card card) {
        return caller.has(Roles.PROGRAMME_MANAGER) && caller.county().orElse("").equals(card.countyCode);
    }
}
