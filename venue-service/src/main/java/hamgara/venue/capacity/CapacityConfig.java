package hamgara.venue.capacity;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long an offer stands without being renewed, and how long an agreed timetable after notice was given.
@ConfigMapping(prefix = "hamgara.capacity")
interface CapacityConfig {
    Duration lapsesAfter();

    Duration notice();
}
