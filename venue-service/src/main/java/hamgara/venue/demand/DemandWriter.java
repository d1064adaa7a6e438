package hamgara.venue.demand;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Writes the wishes that came in, on every instance its own, and forgets old digests.
@ApplicationScoped
class DemandWriter {

    private final Demand demand;

    DemandWriter(Demand demand) {
        this.demand = demand;
    }

    @Scheduled(
            every = "{hamgara.demand.write}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "demand-write")
    void write() {
        while (demand.write() > 0) {
            // the next part
        }
    }

    @Scheduled(
            every = "{hamgara.demand.forget}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "demand-forget")
    void forget() {
        demand.forget();
    }
}
