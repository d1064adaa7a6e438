package hamgara.card.card;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends cards past their time, on every instance.
@ApplicationScoped
class CardExpiry {

    private final CardLife life;

    CardExpiry(CardLife life) {
        this.life = life;
    }

    @Scheduled(every = "{hamgara.card-expiry.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        while (life.expire() > 0) {
            // the next hundred
        }
    }
}
