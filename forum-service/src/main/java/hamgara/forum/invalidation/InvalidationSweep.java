package hamgara.forum.invalidation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Runs the batches whose time has come, a chunk at a time.
@ApplicationScoped
class InvalidationSweep {

    private final Invalidations invalidations;

    InvalidationSweep(Invalidations invalidations) {
        this.invalidations = invalidations;
    }

    @Scheduled(
            every = "{hamgara.forum.invalidation-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "invalidation-sweep")
    void sweep() {
        while (invalidations.goOn()) {}
    }
}
