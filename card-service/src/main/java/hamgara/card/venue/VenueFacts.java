package hamgara.card.venue;

import hamgara.card.programme.Category;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the rules ask of a venue.
public record VenueFacts(
        String code,
        Category category,
        String county,
        @Nullable UUID operator,
        boolean suspended,
        ClosedTimes closed) {}
