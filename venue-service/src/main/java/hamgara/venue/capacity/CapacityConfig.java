package hamgara.venue.capacity;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long an offer stands without being renewed.
@ConfigMapping(prefix = "hamgara.capacity")
interface CapacityConfig {
    Duration lapsesAfter();
}
