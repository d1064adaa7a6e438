package hamgara.venue.capacity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Tells the owners of offers that were not renewed, each lapse once, whichever instance comes first.
@ApplicationScoped
class LapseSweep {

    private final Capacities capacities;

    LapseSweep(Capacities capacities) {
        this.capacities = capacities;
    }

    @Scheduled(
            every = "{hamgara.capacity-lapse-sweep.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "capacity-lapse-sweep")
    void sweep() {
        while (capacities.tellLapsed() > 0) {
            // the next hundred
        }
    }
}
