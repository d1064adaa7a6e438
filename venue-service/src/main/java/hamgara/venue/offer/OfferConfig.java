package hamgara.venue.offer;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long places are kept for who waited, and how those are treated for whose party they do not suffice.
@ConfigMapping(prefix = "hamgara.offer")
interface OfferConfig {

    /// Never past the begin of the slot.
    Duration lifetime();

    /// So many behind a party are served while the free places do not suffice for it; from then on they are saved for
    /// it.
    int passedAtMost();

    /// So long before the begin nothing is saved any more: places go to whom they suffice for.
    Duration savedUntil();
}
