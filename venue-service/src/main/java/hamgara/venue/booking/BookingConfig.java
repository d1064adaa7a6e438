package hamgara.venue.booking;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// Until when a booking can be cancelled where its facility does not say, counted back from the begin of its slot.
@ConfigMapping(prefix = "hamgara.booking")
interface BookingConfig {

    Duration cancelInTime();

    /// Equal to the time at which check-in opens, so that nobody cancels what is being used.
    Duration cancelAtLast();
}
