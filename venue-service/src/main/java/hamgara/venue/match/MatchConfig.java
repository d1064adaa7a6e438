package hamgara.venue.match;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long an agreed timetable goes on after an owner gave notice.
@ConfigMapping(prefix = "hamgara.match")
interface MatchConfig {
    Duration notice();
}
