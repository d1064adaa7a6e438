package hamgara.forum.condition;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets support count that waited long enough for an objection.
@ApplicationScoped
class ConditionSweep {

    private final Conditions conditions;

    ConditionSweep(Conditions conditions) {
        this.conditions = conditions;
    }

    @Scheduled(
            every = "{hamgara.forum.condition-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "condition-sweep")
    void sweep() {
        while (conditions.convertOne()) {}
    }
}
