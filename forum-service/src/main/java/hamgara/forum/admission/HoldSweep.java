package hamgara.forum.admission;

import hamgara.forum.sweep.InTurn;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Opens the cases of proposals whose support was looked at long enough, one after the other; a second instance that
/// sweeps leaves alone what the first has.
@ApplicationScoped
class HoldSweep {

    private final Admissions admissions;

    HoldSweep(Admissions admissions) {
        this.admissions = admissions;
    }

    @Scheduled(
            every = "{hamgara.forum.hold-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "hold-sweep")
    void sweep() {
        InTurn.each("proposals whose hold is over", admissions::holdsOver, admissions::endHold);
    }
}
