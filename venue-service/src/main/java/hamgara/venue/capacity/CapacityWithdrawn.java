package hamgara.venue.capacity;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// An agency no longer offers a hall, pitch or room.
record CapacityWithdrawn(UUID capacity, String agency, String county) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.capacity-withdrawn.v1";
    }

    @Override
    public UUID subject() {
        return capacity;
    }
}
