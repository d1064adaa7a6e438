package hamgara.venue.card;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/// Where card-service is, and how long an answer may take.
@ConfigMapping(prefix = "hamgara.card")
interface CardConfig {
    URI url();

    Duration timeLimit();
}
