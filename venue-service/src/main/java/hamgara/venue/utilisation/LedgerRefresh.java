package hamgara.venue.utilisation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Refreshes the ledger, on whichever instance comes first.
@ApplicationScoped
class LedgerRefresh {

    private final Ledger ledger;

    LedgerRefresh(Ledger ledger) {
        this.ledger = ledger;
    }

    @Scheduled(
            every = "{hamgara.utilisation.refresh}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "ledger-refresh")
    void refresh() {
        ledger.followTime();
        while (ledger.refresh()) {
            // the next days
        }
        while (ledger.tidyPeople()) {
            // the next lines
        }
    }
}
