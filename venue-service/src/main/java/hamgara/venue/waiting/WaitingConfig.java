package hamgara.venue.waiting;

import io.smallrye.config.ConfigMapping;

/// How many may wait.
@ConfigMapping(prefix = "hamgara.waiting")
interface WaitingConfig {

    /// For one slot.
    int atMost();
}
