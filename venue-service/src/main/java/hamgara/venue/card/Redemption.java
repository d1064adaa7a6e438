package hamgara.venue.card;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How card-service decided on an entry, for good.
public record Redemption(
        UUID id, boolean captured, @Nullable String reason) {}
