package hamgara.venue.walkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who came without a booking.
///
/// @param state empty while card-service has not answered; the place is kept meanwhile
record WalkIn(
        UUID id,
        UUID slotId,
        UUID cardId,
        int party,
        @Nullable WalkInState state,
        @Nullable String reason,
        @Nullable UUID redemptionId,
        String fingerprint,
        Instant occurredAt) {}
