package hamgara.card.payout;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How payouts are made.
@ConfigMapping(prefix = "hamgara.payout")
interface PayoutConfig {

    /// How long an approved batch waits before it may be sent, so that mistakes are seen while the money is still here.
    Duration coolingOff();
}
