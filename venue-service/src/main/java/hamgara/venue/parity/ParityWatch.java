package hamgara.venue.parity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Watches the share of every county that takes part.
@ApplicationScoped
class ParityWatch {

    private final Parity parity;

    ParityWatch(Parity parity) {
        this.parity = parity;
    }

    @Scheduled(
            every = "{hamgara.parity.watch}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "parity-watch")
    void watch() {
        parity.counties().forEach(parity::watch);
    }
}
