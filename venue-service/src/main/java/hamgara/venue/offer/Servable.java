package hamgara.venue.offer;

import hamgara.kit.caller.Caller;
import hamgara.venue.fairuse.FairUse;
import hamgara.venue.knowncard.KnownCards;
import hamgara.venue.noshow.NoShows;
import hamgara.venue.slot.SlotFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Tells who could book what is offered: with a card that can be used, no pause, and room within the limits of fair
/// use.
/// Card-service and the limits are asked again when an offer is taken; this keeps places from standing empty until
/// then.
@ApplicationScoped
class Servable {

    private final KnownCards cards;
    private final NoShows noShows;
    private final FairUse fairUse;
    private final Caller caller;

    Servable(KnownCards cards, NoShows noShows, FairUse fairUse, Caller caller) {
        this.cards = cards;
        this.noShows = noShows;
        this.fairUse = fairUse;
        this.caller = caller;
    }

    boolean is(String person, UUID card, SlotFacts slot) {
        return couldBook(person, card) && fairUse.hasRoom(person, slot.facilityId(), slot.startsAt());
    }

    boolean couldBook(String person, UUID card) {
        return cards.isUsable(card) && !noShows.isPaused(person);
    }

    /// Refuses a caller who is not, and says why.
    void require(UUID card, SlotFacts slot) {
        cards.requireUsable(card);
        noShows.requireNotPaused();
        fairUse.requireRoom(caller.pseudonym(), slot.facilityId(), slot.startsAt());
    }
}
