package hamgara.card.authorization;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Returns to holders what venues did not capture in time, on every instance; what fell due while none ran is found
/// too.
@ApplicationScoped
class AuthorizationSweeper {

    private static final Logger LOG = Logger.getLogger(AuthorizationSweeper.class);
    private static final int BATCH = 200;

    private final AuthorizationRows rows;
    private final AuthorizationSteps steps;
    private final Clock clock;

    AuthorizationSweeper(AuthorizationRows rows, AuthorizationSteps steps, Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.clock = clock;
    }

    @Scheduled(every = "{hamgara.authorization-sweeper.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        List<UUID> overdue = rows.overdue(clock.instant(), BATCH);
        for (UUID id : overdue) {
            try {
                steps.expire(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Authorization %s could not expire and is tried again", id);
            }
        }
    }
}
