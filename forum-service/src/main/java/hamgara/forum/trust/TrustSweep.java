package hamgara.forum.trust;

import hamgara.forum.sweep.InTurn;
import hamgara.kit.time.Tehran;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Counts the level of everybody who writes once a day; any number of instances may do so at the same
/// time.
@ApplicationScoped
class TrustSweep {

    private static final int BATCH = 200;

    private final StandingRows rows;
    private final Clock clock;

    TrustSweep(StandingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.trust-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "trust-sweep")
    void sweep() {
        String after = "";
        List<StandingRows.Due> due;
        do {
            String from = after;
            due = QuarkusTransaction.requiringNew().call(() -> rows.due(Tehran.dayOf(clock.instant()), from, BATCH));
            count(due);
            after = due.isEmpty() ? after : due.getLast().person();
        } while (due.size() == BATCH);
    }

    /// All at once, or where that fails one after the other, so that one person keeps nobody else from theirs.
    private void count(List<StandingRows.Due> due) {
        try {
            QuarkusTransaction.requiringNew().run(() -> due.forEach(this::count));
        } catch (RuntimeException _) {
            due.forEach(of -> InTurn.alone(
                    "levels of trust", () -> QuarkusTransaction.requiringNew().run(() -> count(of))));
        }
    }

    private void count(StandingRows.Due of) {
        Instant now = clock.instant();
        rows.put(
                of.person(),
                rows.deeds(of.person(), now.minus(Standings.COUNTED)).level(of.level()),
                Tehran.dayOf(now));
    }
}
