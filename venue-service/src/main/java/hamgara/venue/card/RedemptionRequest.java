package hamgara.venue.card;

import hamgara.venue.venue.Category;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry to count against a card, once for a `reference`; `occurredAt` only when it happened offline, earlier.
/// `cardId` stands in place of the credential when nothing was shown. `units` are people; left out, those that were
/// kept for the booking, or one. `authorizationId` is the one the booking has: no other place pays for it.
public record RedemptionRequest(
        @Nullable String credential,
        @Nullable UUID cardId,
        String venueCode,
        Category category,
        String reference,
        @Nullable Instant occurredAt,
        UUID expectedCardId,
        @Nullable Integer units,
        @Nullable UUID authorizationId) {}
