package hamgara.venue.noshow;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// When nobody has come, and what follows.
@ConfigMapping(prefix = "hamgara.no-show")
interface NoShowConfig {

    /// After the end of the slot; as long as arrivals noted offline may come in.
    Duration after();

    /// How long one counts.
    Duration counts();

    /// How many of them pause booking.
    int most();

    /// How long after it was noted a no-show may be excused.
    Duration excuseWithin();

    /// How long after it was noted a refused excuse may be appealed.
    Duration appealWithin();
}
