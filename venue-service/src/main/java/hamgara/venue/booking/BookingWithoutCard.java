package hamgara.venue.booking;

import hamgara.kit.problem.Refusal;

/// A group or another site booked it, so there is no card to ask about.
final class BookingWithoutCard extends Refusal.Conflict {
    BookingWithoutCard() {
        super("booking-without-card");
    }
}
