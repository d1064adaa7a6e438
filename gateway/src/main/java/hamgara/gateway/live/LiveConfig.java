package hamgara.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How many may look on, and how patient the gateway is with them.
@ConfigMapping(prefix = "hamgara.gateway.live")
interface LiveConfig {

    /// Apart from the readers of events.
    @WithDefault("5000")
    int maxViewers();

    /// Sessions whose last state is kept for who comes late.
    @WithDefault("5000")
    int kept();

    @WithDefault("15s")
    Duration heartbeat();

    /// What a viewer is told to wait before coming back.
    @WithDefault("3s")
    Duration retry();

    /// How long a viewer may take nothing before being cut off.
    @WithDefault("30s")
    Duration stall();
}
