package hamgara.venue.hold;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Frees the places of holds past their time, on every instance.
@ApplicationScoped
class HoldSweeper {

    private final Freeing freeing;

    HoldSweeper(Freeing freeing) {
        this.freeing = freeing;
    }

    @Scheduled(every = "{hamgara.hold-sweeper.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (freeing.sweep() > 0) {
            // the next hundred
        }
    }
}
