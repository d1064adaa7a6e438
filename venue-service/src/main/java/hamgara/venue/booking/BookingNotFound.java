package hamgara.venue.booking;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// There is no such booking, or it is not the caller's to know of.
public final class BookingNotFound extends Refusal.NotFound {
    public BookingNotFound(UUID booking) {
        super("booking-not-found", "booking", booking);
    }
}
