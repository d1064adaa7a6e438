package hamgara.venue.duplicate;

import hamgara.kit.problem.Refusal;

/// The refusals around duplicates.
final class DuplicateRefusal {

    private DuplicateRefusal() {}

    static final class SameVenue extends Refusal.Invalid {
        SameVenue() {
            super("same-venue");
        }
    }

    /// People are promised places at the duplicate under its own name.
    static final class DuplicateHasBookings extends Refusal.Conflict {
        DuplicateHasBookings(long bookings) {
            super("duplicate-has-bookings", "bookings", bookings);
        }
    }
}
