package hamgara.venue.group;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long places may be kept for groups.
@ConfigMapping(prefix = "hamgara.group")
interface GroupConfig {

    /// The limit of a request is at most so far away.
    Duration longest();
}
