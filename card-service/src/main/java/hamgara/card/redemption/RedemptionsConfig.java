package hamgara.card.redemption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How redemptions that come at the same moment share a commit.
@ConfigMapping(prefix = "hamgara.redemptions")
interface RedemptionsConfig {

    /// The most that share one; 1 gives each its own.
    @WithDefault("100")
    int together();

    /// How many commits are under way at once.
    @WithDefault("2")
    int workers();
}
