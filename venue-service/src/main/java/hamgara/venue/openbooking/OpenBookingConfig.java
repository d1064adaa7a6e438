package hamgara.venue.openbooking;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How other sites may book.
@ConfigMapping(prefix = "hamgara.open-booking")
interface OpenBookingConfig {

    /// How long the places of a quote are kept.
    Duration lease();
}
