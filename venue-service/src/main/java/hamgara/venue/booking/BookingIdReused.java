package hamgara.venue.booking;

import hamgara.kit.problem.Refusal;

/// This id already stands for another booking.
final class BookingIdReused extends Refusal.Conflict {
    BookingIdReused() {
        super("booking-id-reused");
    }
}
