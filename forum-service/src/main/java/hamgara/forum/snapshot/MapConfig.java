package hamgara.forum.snapshot;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How maps are worked out and shown.
@ConfigMapping(prefix = "hamgara.opinion-map")
interface MapConfig {

    /// How often it is looked for changes.
    Duration sweep();

    /// A conversation gets no next map sooner than this, and no sooner than ten times what the last one took.
    Duration rest();

    /// Who has not published a map by then has lost it to another instance.
    Duration lease();
}
