package hamgara.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Limits and patience of the door.
@ConfigMapping(prefix = "hamgara.gateway")
interface GatewayConfig {

    /// The issuer as callers reach it, which is told to whoever wants to sign in.
    String signIn();

    /// The largest body that any origin takes; each has its own limit below.
    @WithDefault("5M")
    MemorySize maxBody();

    @WithDefault("16K")
    MemorySize maxTarget();

    @WithDefault("48K")
    MemorySize maxHeaders();

    Connections origin();

    /// How the gateway speaks to one origin.
    interface Connections {

        @WithDefault("128")
        int maxConnections();

        /// Requests that may wait for a free connection before callers are told to come back.
        @WithDefault("256")
        int maxWaiting();

        @WithDefault("2s")
        Duration connectTimeout();

        /// The longest silence of an origin within one exchange.
        @WithDefault("30s")
        Duration silence();
    }
}
