package hamgara.card.card;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends cards past their time or their enrolment, on every instance.
@ApplicationScoped
class CardExpiry {

    private final CardLife life;

    CardExpiry(CardLife life) {
        this.life = life;
    }

    @Scheduled(every = "{hamgara.card-expiry.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (life.expire() > 0 || life.endWithEnrolments() > 0) {
            // the next hundred
        }
    }
}
