package hamgara.venue.checkin;

import hamgara.kit.problem.Refusal;

/// The booking was cancelled before anybody came.
final class BookingCancelledBefore extends Refusal.Conflict {
    BookingCancelledBefore() {
        super("booking-cancelled-before");
    }
}
