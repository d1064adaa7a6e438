package hamgara.forum.condition;

import hamgara.forum.sweep.InTurn;
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
        InTurn.each("conditions that came true", conditions::over, conditions::convert);
    }
}
