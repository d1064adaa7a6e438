package hamgara.venue.batch;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How long one batch may take.
@ConfigMapping(prefix = "hamgara.check-in-batch")
interface BatchConfig {

    /// What is not looked at by then waits for a repeat.
    Duration lasts();

    /// After so many questions to card-service without an answer it is not asked again.
    int unanswered();
}
