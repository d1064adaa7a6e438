package hamgara.card.purse;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Gives back what is left in purses that are over.
@ApplicationScoped
class PurseReturns {

    private static final int AT_ONCE = 200;

    private final PurseRows rows;
    private final OfflinePurses purses;
    private final Clock clock;

    PurseReturns(PurseRows rows, OfflinePurses purses, Clock clock) {
        this.rows = rows;
        this.purses = purses;
        this.clock = clock;
    }

    /// Each in a transaction of its own: one that fails holds up no other.
    @Scheduled(
            every = "{hamgara.purse.returns-every}",
            identity = "offline-purse-returns",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void giveBack() {
        List<UUID> due = rows.due(clock.instant(), AT_ONCE);
        due.forEach(purses::giveBackDue);
    }
}
