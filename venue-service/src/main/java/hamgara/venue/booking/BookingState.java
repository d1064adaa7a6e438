package hamgara.venue.booking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a booking stands.
@Schema(
        description =
                "`CONFIRMED`: the places are promised. `CHECKED_IN`: the person came. `CANCELLED_IN_TIME`, `CANCELLED_LATE`: "
                        + "given back, before or after the time limit. `CANCELLED_BY_OPERATOR`: the venue could not keep it. "
                        + "`RESCHEDULED`: another booking took its place. `COMPLETED`: the people left, or the slot is over. "
                        + "`NO_SHOW`: nobody came. `EXCUSED`: nobody came, for a reason that was accepted.")
public enum BookingState {
    CONFIRMED,
    CHECKED_IN,
    CANCELLED_IN_TIME,
    CANCELLED_LATE,
    CANCELLED_BY_OPERATOR,
    RESCHEDULED,
    COMPLETED,
    NO_SHOW,
    EXCUSED
}
