package hamgara.forum.breadth;

import hamgara.forum.sweep.InTurn;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Works breadths out soon after a support or a map, each in a transaction of its own.
@ApplicationScoped
class BreadthSweep {

    private final Breadths breadths;

    BreadthSweep(Breadths breadths) {
        this.breadths = breadths;
    }

    @Scheduled(
            every = "{hamgara.forum.breadth-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "breadth-sweep")
    void sweep() {
        InTurn.each("proposals whose breadth changed", breadths::due, breadths::workOut);
    }
}
