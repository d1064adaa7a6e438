package hamgara.venue.course;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long places in all sessions are kept for whose ticket was drawn.
@ConfigMapping(prefix = "hamgara.course-offer")
interface CourseConfig {

    /// Never past the begin of the first session.
    Duration lifetime();
}
