package hamgara.venue.feed;

import hamgara.kit.text.Names;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A venue and who runs it, as far as the county has confirmed that.
public record ToldVenue(
        UUID id,
        String category,
        String kind,
        Names names,
        @Nullable String locality,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable UUID operatorId,
        @Nullable Names operator) {}
