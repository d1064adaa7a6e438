package hamgara.card.guard;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Clears old counts away, once an hour.
@ApplicationScoped
class ForgetAttempts {

    private final Attempts attempts;

    ForgetAttempts(Attempts attempts) {
        this.attempts = attempts;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        attempts.forget();
    }
}
