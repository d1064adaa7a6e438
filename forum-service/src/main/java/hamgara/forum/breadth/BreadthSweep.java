package hamgara.forum.breadth;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Works breadths out soon after a support or a map, each in a transaction of its own.
@ApplicationScoped
class BreadthSweep {

    private static final int BATCH = 100;

    private final Breadths breadths;

    BreadthSweep(Breadths breadths) {
        this.breadths = breadths;
    }

    @Scheduled(
            every = "{hamgara.forum.breadth-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "breadth-sweep")
    void sweep() {
        List<BreadthRows.Due> due = breadths.due(BATCH);
        due.forEach(breadths::workOut);
    }
}
