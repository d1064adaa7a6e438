package hamgara.venue.hold;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long places stay kept.
@ConfigMapping(prefix = "hamgara.hold")
interface HoldConfig {

    Duration lifetime();

    /// The most a hold lives in all, counted from its making, when it is extended.
    Duration longest();

    /// How often its owner may extend it.
    int extensions();

    /// The most people of a party in a slot; more come as a group, by a request.
    int largestParty();

    /// The most holds that share a commit; 1 gives each its own.
    int together();
}
