package hamgara.venue.walkin;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// When places that nobody came for are given to others.
@ConfigMapping(prefix = "hamgara.walk-in")
interface WalkInConfig {

    /// After the begin of the slot.
    Duration grace();

    /// For how long from then on.
    Duration open();
}
