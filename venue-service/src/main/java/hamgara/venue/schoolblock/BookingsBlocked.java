package hamgara.venue.schoolblock;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Bookings stand in a time that a school took for itself just now; heard inside the transaction that did it.
public record BookingsBlocked(UUID block, Instant at, List<UUID> bookings) {

    public BookingsBlocked {
        bookings = List.copyOf(bookings);
    }
}
