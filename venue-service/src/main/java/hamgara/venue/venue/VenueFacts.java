package hamgara.venue.venue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other features need of a venue; `agency` is the public body behind its operator, `open` says that
/// it is in the catalogue and in use.
public record VenueFacts(
        UUID id,
        String code,
        Category category,
        boolean open,
        @Nullable String county,
        @Nullable String areaCode,
        @Nullable String agency,
        @Nullable UUID canonicalId) {}
