package hamgara.venue.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The leaving of those who came, with a booking or without; written once, never changed.
record CheckOut(
        UUID id,
        @Nullable UUID bookingId,
        @Nullable UUID walkInId,
        Instant occurredAt,
        boolean offline,
        String fingerprint,
        Instant recordedAt) {}
