package hamgara.venue.timetable;

import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// New slots of a facility can be booked.
record SlotsOpened(
        UUID facility,
        UUID venue,
        UUID openingSet,
        @Nullable String county,
        LocalDate fromOn,
        LocalDate toOn,
        int slots)
        implements Event {

    @Override
    public String type() {
        return "hamgara.venue.slots-opened.v1";
    }

    @Override
    public UUID subject() {
        return facility;
    }
}
