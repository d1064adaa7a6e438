package hamgara.venue.capacity;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// Nobody renewed an offer in time: it is hidden now, and its owner is to be told.
record CapacityLapsed(UUID capacity, String agency, String county) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.capacity-lapsed.v1";
    }

    @Override
    public UUID subject() {
        return capacity;
    }
}
