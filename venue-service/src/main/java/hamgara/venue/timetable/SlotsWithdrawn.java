package hamgara.venue.timetable;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Free slots of a facility were taken back, as its hours changed.
record SlotsWithdrawn(UUID facility, UUID venue, @Nullable String county, int slots, int stillBooked) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.slots-withdrawn.v1";
    }

    @Override
    public UUID subject() {
        return facility;
    }
}
