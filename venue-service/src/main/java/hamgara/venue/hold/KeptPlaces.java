package hamgara.venue.hold;

import hamgara.venue.hold.HoldRepository.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What a booking needs of a hold.
public record KeptPlaces(UUID holdId, UUID cardId, boolean offered, List<KeptPlace> places) {

    /// Places of one slot: one item of the hold.
    public record KeptPlace(int item, UUID slotId, int party, long price) {}

    /// What all of them cost.
    public long price() {
        return places.stream().mapToLong(KeptPlace::price).sum();
    }

    static KeptPlaces of(Hold hold, List<Item> items) {
        var places = new ArrayList<KeptPlace>();
        for (Item item : items) {
            places.add(new KeptPlace(places.size(), item.slot(), item.party(), item.price()));
        }
        return new KeptPlaces(hold.id, hold.cardId, hold.offered, places);
    }
}
