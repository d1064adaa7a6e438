package hamgara.card.redemption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How redemptions that come at the same moment share a commit, and how late they may be told.
@ConfigMapping(prefix = "hamgara.redemptions")
interface RedemptionsConfig {

    /// The most that share one; 1 gives each its own.
    @WithDefault("100")
    int together();

    /// How many commits are under way at once. With one, more redemptions share each, and none waits for the locks of
    /// another; a second one helps only where the disk is slow and processors are idle.
    @WithDefault("1")
    int workers();

    /// How long ago a use may have happened that is neither of a booking nor of a journal.
    @WithDefault("10M")
    Duration late();

    /// How far a device's clock may be ahead: what it notes as later than now came now.
    @WithDefault("2M")
    Duration clockAhead();
}
