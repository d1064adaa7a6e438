package hamgara.forum.invalidation;

import hamgara.forum.sweep.InTurn;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

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
        InTurn.eachApart("batches of supports", invalidations::due, this::run);
    }

    private void run(UUID batch) {
        while (invalidations.goOn(batch)) {}
    }
}
