package hamgara.venue.checkin;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// When people may be checked in.
@ConfigMapping(prefix = "hamgara.check-in")
interface CheckInConfig {

    /// Before the begin of the slot.
    Duration opens();

    /// How old an arrival noted offline may be.
    Duration offlineFor();

    /// How far a device's clock may be ahead: what it notes as later than now came now.
    Duration clockAhead();

    /// How many wrong codes a venue may type in `wrongCodesWithin`.
    int wrongCodes();

    Duration wrongCodesWithin();
}
