package hamgara.venue.hold;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places of a slot are kept for somebody.
record HoldPlaced(UUID hold, UUID slot, int party, @Nullable String county) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.hold-placed.v1";
    }

    @Override
    public UUID subject() {
        return hold;
    }
}
