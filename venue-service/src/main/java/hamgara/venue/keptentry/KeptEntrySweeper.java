package hamgara.venue.keptentry;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Gives up entries of bookings that never came to be, on every instance.
@ApplicationScoped
class KeptEntrySweeper {

    private final KeptEntries entries;

    KeptEntrySweeper(KeptEntries entries) {
        this.entries = entries;
    }

    @Scheduled(every = "{hamgara.kept-entries-sweeper.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (entries.sweep() > 0) {
            // the next hundred
        }
    }
}
