package hamgara.card.quote;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// Clears quotes away a day after they expired; until then a late caller hears that the quote is over.
@ApplicationScoped
class QuoteSweeper {

    private static final Duration KEPT = Duration.ofDays(1);

    private final QuoteRows rows;
    private final Clock clock;

    QuoteSweeper(QuoteRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        rows.deleteExpired(clock.instant().minus(KEPT));
    }
}
