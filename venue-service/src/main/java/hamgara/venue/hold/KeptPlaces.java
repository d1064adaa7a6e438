package hamgara.venue.hold;

import java.util.UUID;

/// What a booking needs of a hold.
public record KeptPlaces(UUID holdId, UUID slotId, UUID cardId, int party) {

    static KeptPlaces of(Hold hold) {
        return new KeptPlaces(hold.id, hold.slotId, hold.cardId, hold.party);
    }
}
