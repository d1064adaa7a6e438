package hamgara.venue.openbooking;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How other sites may book.
@ConfigMapping(prefix = "hamgara.open-booking")
interface OpenBookingConfig {

    /// How long the places of a quote are kept.
    Duration lease();

    /// How long places are kept at most when a quote is asked for again and again.
    Duration longestLease();

    /// How many places a site may keep at once by quotes.
    int mostLeased();
}
