package hamgara.venue.match;

import java.time.Instant;
import java.util.UUID;

/// Hours that a timetable asks of a capacity and that are given to others already: by which match, slot
/// or allocation of a round.
record HoursTaken(UUID capacityId, By by, UUID id, Instant startsAt, Instant endsAt) {

    /// What has them.
    enum By {
        TIMETABLE,
        SLOT,
        ALLOCATION
    }
}
