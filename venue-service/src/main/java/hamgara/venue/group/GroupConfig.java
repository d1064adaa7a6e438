package hamgara.venue.group;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long places may be kept for groups, and how many.
@ConfigMapping(prefix = "hamgara.group")
interface GroupConfig {

    /// The limit of a request is at most so far away.
    Duration longest();

    /// So many places are kept for the requests of one agency that its head has not decided about.
    int mostKept();
}
