package hamgara.venue.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A venue with bookings to come left the catalogue; heard inside the transaction that took it out.
public record VenueHidden(UUID venue, Instant at, List<UUID> bookings) {

    public VenueHidden {
        bookings = List.copyOf(bookings);
    }
}
