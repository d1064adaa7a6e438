package hamgara.gateway;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/// Where each origin listens; the gateway does not start without knowing all of them.
@ConfigMapping(prefix = "hamgara.origins")
public interface OriginsConfig {

    URI card();

    URI forum();

    URI venue();

    default URI of(Origin origin) {
        return switch (origin) {
            case CARD -> card();
            case FORUM -> forum();
            case VENUE -> venue();
        };
    }
}
