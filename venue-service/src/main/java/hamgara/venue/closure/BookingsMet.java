package hamgara.venue.closure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Bookings stand in times that were closed just now; heard inside the transaction that closed them.
public record BookingsMet(Instant at, List<Met> bookings) {

    /// One booking and the closure that takes its time.
    public record Met(UUID booking, UUID closure) {}

    public BookingsMet {
        bookings = List.copyOf(bookings);
    }
}
