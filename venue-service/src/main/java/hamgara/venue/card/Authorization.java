package hamgara.venue.card;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether card-service keeps an entry for a place: the reasons are codes, the attributes behind them stay there.
///
/// @param checkId the check it rests on; when nothing is kept, the id that was asked under
/// @param shares who pays what of the price, or would have to; none when it was refused for another reason
public record Authorization(
        boolean given,
        List<String> reasons,
        UUID checkId,
        @Nullable PriceSplit shares) {}
