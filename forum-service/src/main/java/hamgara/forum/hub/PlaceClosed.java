package hamgara.forum.hub;

import java.time.Instant;

/// A place will be closed for a time, told within this service when it is heard of.
public record PlaceClosed(String venueCode, Instant startsAt, Instant endsAt) {}
