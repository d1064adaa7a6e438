package hamgara.venue.staffing;

import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What staff is on duty on a day was told anew; `bookingsWithout` of that day lack some that they require.
record StaffingChanged(
        UUID staffing, UUID facility, UUID venue, @Nullable String county, LocalDate on, int bookingsWithout)
        implements Event {

    @Override
    public String type() {
        return "hamgara.venue.staffing-changed.v1";
    }

    @Override
    public UUID subject() {
        return staffing;
    }
}
