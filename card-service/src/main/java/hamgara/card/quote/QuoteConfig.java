package hamgara.card.quote;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long a quote holds.
@ConfigMapping(prefix = "hamgara.quote")
interface QuoteConfig {

    Duration lifetime();
}
