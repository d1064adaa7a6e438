package hamgara.venue.offer;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks after lines whose slot has room that nobody gave back, such as one that reopened or grew, and ends those whose
/// slot has begun. On every instance.
@ApplicationScoped
class OfferSweeper {

    private final Offers offers;

    OfferSweeper(Offers offers) {
        this.offers = offers;
    }

    @Scheduled(
            every = "{hamgara.offer-sweeper.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "offer-sweeper")
    void sweep() {
        offers.sweep();
    }
}
