package hamgara.card.authorization;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long something stays held for a venue.
@ConfigMapping(prefix = "hamgara.authorization")
interface AuthorizationConfig {

    /// At the desk, when the venue names no end.
    Duration lifetime();

    /// The latest end a venue may name, as for a booking.
    Duration longest();
}
