package hamgara.forum.support;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/// Forgets after thirty days from which networks supports came.
@ApplicationScoped
class OriginSweep {

    private static final Duration KEPT = Duration.ofDays(30);

    private final SupportRows rows;
    private final Clock clock;

    OriginSweep(SupportRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.origin-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "origin-sweep")
    @Transactional
    void sweep() {
        rows.forgetOrigins(clock.instant().minus(KEPT));
    }
}
