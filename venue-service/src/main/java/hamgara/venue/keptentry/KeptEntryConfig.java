package hamgara.venue.keptentry;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// When an entry that no booking took is given up.
@ConfigMapping(prefix = "hamgara.kept-entries")
interface KeptEntryConfig {

    /// Longer than a request can be under way.
    Duration givenUpAfter();
}
