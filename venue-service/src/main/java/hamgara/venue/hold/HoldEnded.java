package hamgara.venue.hold;

import hamgara.kit.outbox.Event;
import hamgara.venue.hold.EndingRepository.Freed;
import java.util.List;
import java.util.UUID;

/// Kept places ran out of time and are free again; `slot` and `party` are those of the first of `items`.
record HoldEnded(UUID hold, UUID slot, int party, List<HoldPlaced.Item> items) implements Event {

    static HoldEnded of(List<Freed> items) {
        Freed first = items.getFirst();
        return new HoldEnded(
                first.holdId(),
                first.slotId(),
                first.party(),
                items.stream()
                        .map(item -> new HoldPlaced.Item(item.slotId(), item.party()))
                        .toList());
    }

    @Override
    public String type() {
        return "hamgara.venue.hold-expired.v1";
    }

    @Override
    public UUID subject() {
        return hold;
    }
}
