package hamgara.venue.attendance;

import java.time.Instant;
import java.util.UUID;

/// The leaving of those who came with a booking; written once, never changed.
record CheckOut(UUID id, UUID bookingId, Instant occurredAt, boolean offline, String fingerprint, Instant recordedAt) {}
