package hamgara.venue.hold;

import hamgara.kit.outbox.Event;
import hamgara.venue.slot.SlotFacts;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places are kept for somebody; `slot`, `party` and `county` are those of the first of `items`.
public record HoldPlaced(
        UUID hold, UUID slot, int party, @Nullable String county, List<Item> items) implements Event {

    static final String TYPE = "hamgara.venue.hold-placed.v1";

    /// Places of one slot.
    public record Item(UUID slot, int party) {}

    public static HoldPlaced of(UUID hold, List<Wish> wishes) {
        Wish first = wishes.getFirst();
        return new HoldPlaced(
                hold,
                first.slotId(),
                first.party(),
                first.county(),
                wishes.stream()
                        .map(wish -> new Item(wish.slotId(), wish.party()))
                        .toList());
    }

    /// For somebody who waited for one slot.
    public static HoldPlaced offered(UUID hold, SlotFacts slot, int party) {
        return new HoldPlaced(hold, slot.id(), party, slot.county(), List.of(new Item(slot.id(), party)));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return hold;
    }
}
