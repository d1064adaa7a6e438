package hamgara.gateway.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/// Which topics are followed, how much of them is kept, and how patient the gateway is with readers.
@ConfigMapping(prefix = "hamgara.gateway.events")
interface EventsConfig {

    @WithDefault("hamgara.card,hamgara.forum,hamgara.venue")
    List<String> topics();

    /// Events kept in memory for readers that come back.
    @WithDefault("20000")
    int kept();

    @WithDefault("500")
    int maxReaders();

    @WithDefault("15s")
    Duration heartbeat();

    /// What a reader is told to wait before it comes back.
    @WithDefault("3s")
    Duration retry();

    /// How long a reader may take nothing before it is cut off.
    @WithDefault("30s")
    Duration stall();

    /// How often new partitions and recreated topics are looked for.
    @WithDefault("30s")
    Duration lookAround();
}
