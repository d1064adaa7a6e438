package hamgara.venue.tariff;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long a price that was told is kept.
@ConfigMapping(prefix = "hamgara.tariff")
interface TariffConfig {

    Duration toldFor();
}
