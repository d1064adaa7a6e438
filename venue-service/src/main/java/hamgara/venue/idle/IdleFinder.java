package hamgara.venue.idle;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks for idle hours where the ledger of past weeks has changed, and everywhere when a week begins.
@ApplicationScoped
class IdleFinder {

    private final IdleWindows idle;

    IdleFinder(IdleWindows idle) {
        this.idle = idle;
    }

    @Scheduled(
            every = "{hamgara.idle.search}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "idle-search")
    void search() {
        while (idle.search()) {
            // the next facilities
        }
    }
}
