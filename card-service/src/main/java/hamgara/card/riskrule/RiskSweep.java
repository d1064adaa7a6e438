package hamgara.card.riskrule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets the rules look at what is new, from time to time.
@ApplicationScoped
class RiskSweep {

    private final RiskRules rules;

    RiskSweep(RiskRules rules) {
        this.rules = rules;
    }

    @Scheduled(every = "{hamgara.risk.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        rules.sweep();
    }
}
