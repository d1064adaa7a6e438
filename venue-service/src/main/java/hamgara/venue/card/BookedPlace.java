package hamgara.venue.card;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an entry is to be kept for, beside what a check asks.
///
/// @param replaces the authorization that it is to stand for, as when a booking moves
public record BookedPlace(
        UUID bookingId, Instant endsAt, int party, @Nullable UUID replaces) {}
