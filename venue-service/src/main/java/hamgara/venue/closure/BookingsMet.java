package hamgara.venue.closure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Bookings stand in a time that was closed just now; heard inside the transaction that closed it.
public record BookingsMet(UUID closure, Instant at, List<UUID> bookings) {

    public BookingsMet {
        bookings = List.copyOf(bookings);
    }
}
