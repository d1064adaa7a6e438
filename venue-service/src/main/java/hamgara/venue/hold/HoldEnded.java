package hamgara.venue.hold;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// Kept places ran out of time and are free again.
record HoldEnded(UUID hold, UUID slot, int party) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.hold-expired.v1";
    }

    @Override
    public UUID subject() {
        return hold;
    }
}
