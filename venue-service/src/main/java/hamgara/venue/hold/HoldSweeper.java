package hamgara.venue.hold;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Frees the places of holds past their time, on every instance.
@ApplicationScoped
class HoldSweeper {

    private final Holds holds;

    HoldSweeper(Holds holds) {
        this.holds = holds;
    }

    @Scheduled(every = "{hamgara.hold-sweeper.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (holds.sweep() > 0) {
            // the next hundred
        }
    }
}
