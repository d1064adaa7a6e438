package hamgara.forum.workinggroup;

import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Tells once of each group that has not met for more than one and a half times its days: one that meets every 14 days
/// on the 22nd day. Any number of instances watch at the same time.
@ApplicationScoped
class GroupWatch {

    private static final int BATCH = 100;

    private final WorkingGroupRepository groups;
    private final Outbox outbox;
    private final Clock clock;

    GroupWatch(WorkingGroupRepository groups, Outbox outbox, Clock clock) {
        this.groups = groups;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.overdue-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "group-watch")
    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::piece) == BATCH) {}
    }

    private int piece() {
        var today = Tehran.dayOf(clock.instant());
        List<Object[]> late = groups.markLate(today, BATCH);
        for (Object[] group : late) {
            outbox.append(new GroupEvent.GroupLate(
                    (UUID) group[0], (String) group[1], (String) group[2], (Integer) group[3], (Integer) group[4]));
        }
        return late.size();
    }
}
