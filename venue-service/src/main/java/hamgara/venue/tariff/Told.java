package hamgara.venue.tariff;

import java.time.Instant;
import java.util.UUID;

/// A price that somebody was told, and until when it is kept.
public record Told(UUID id, Instant until) {}
