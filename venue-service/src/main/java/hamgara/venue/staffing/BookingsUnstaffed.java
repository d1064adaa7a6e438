package hamgara.venue.staffing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Bookings have lost staff that their time requires; heard inside the transaction that took it away.
public record BookingsUnstaffed(UUID staffing, Instant at, List<UUID> bookings) {

    public BookingsUnstaffed {
        bookings = List.copyOf(bookings);
    }
}
