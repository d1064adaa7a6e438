package hamgara.forum.trust;

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
        while (QuarkusTransaction.requiringNew().call(this::count) == BATCH) {}
    }

    private int count() {
        Instant now = clock.instant();
        List<StandingRows.Due> due = rows.due(Tehran.dayOf(now), BATCH);
        due.forEach(of -> rows.put(
                of.person(),
                rows.deeds(of.person(), now.minus(Standings.COUNTED)).level(of.level()),
                Tehran.dayOf(now)));
        return due.size();
    }
}
