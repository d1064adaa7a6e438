package hamgara.card.settlement;

import hamgara.kit.problem.Refusal;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Closes months whose time has come; one that cannot be closed keeps none of the others waiting.
@ApplicationScoped
class MonthlyClose {

    private static final String BY = "monthly close";

    private final Periods periods;

    MonthlyClose(Periods periods) {
        this.periods = periods;
    }

    @Scheduled(
            every = "{hamgara.settlement.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void close() {
        for (Period period : periods.due()) {
            try {
                periods.close(period.id(), BY);
            } catch (Refusal e) {
                Log.warnf("Month %s of county %s stays open: %s", period.month(), period.county(), e.slug());
            }
        }
    }
}
