package hamgara.forum.workinggroup;

import hamgara.forum.sweep.InTurn;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Tells once of each group that has not met for more than one and a half times its days: one that meets every 14 days
/// on the 22nd day. Any number of instances watch at the same time.
@ApplicationScoped
class GroupWatch {

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
        LocalDate today = Tehran.dayOf(clock.instant());
        List<UUID> late = QuarkusTransaction.requiringNew().call(() -> groups.late(today));
        InTurn.all("late working groups", late, id -> tell(id, today));
    }

    private void tell(UUID id, LocalDate today) {
        for (Object[] group : groups.markLate(id, today)) {
            outbox.append(new GroupEvent.GroupLate(
                    id, (String) group[0], (String) group[1], (Integer) group[2], (Integer) group[3]));
        }
    }
}
