package hamgara.forum.trust;

import hamgara.forum.sweep.InTurn;
import hamgara.forum.sweep.Pieces;
import hamgara.kit.time.Tehran;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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
        InTurn.pieces("levels of trust", new Levels());
    }

    /// Each under the lock of its row, which whoever counts at the same time leaves out.
    private final class Levels implements Pieces<String> {

        @Override
        public boolean piece(Set<String> butThese) {
            List<StandingRows.Due> due = rows.due(today(), butThese, BATCH);
            due.forEach(this::count);
            return !due.isEmpty();
        }

        @Override
        public List<String> due(Set<String> butThese) {
            return rows.peopleDue(today(), butThese, BATCH);
        }

        @Override
        public void one(String person) {
            rows.stillDue(today(), person).ifPresent(this::count);
        }

        private void count(StandingRows.Due of) {
            Instant now = clock.instant();
            rows.put(
                    of.person(),
                    rows.deeds(of.person(), now.minus(Standings.COUNTED)).level(of.level()),
                    Tehran.dayOf(now));
        }

        private LocalDate today() {
            return Tehran.dayOf(clock.instant());
        }
    }
}
