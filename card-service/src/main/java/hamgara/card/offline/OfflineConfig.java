package hamgara.card.offline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much is risked at one door without a network.
@ConfigMapping(prefix = "hamgara.offline")
interface OfflineConfig {

    @WithDefault("2")
    int entriesPerCard();

    @WithDefault("500000")
    long rialsPerCard();

    @WithDefault("300")
    int usesPerPackage();

    @WithDefault("50000000")
    long rialsPerPackage();
}
