package hamgara.venue.openbooking;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Forgets quotes that nobody took up.
@ApplicationScoped
class OrderKeeper {

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private final OrderRepository orders;

    OrderKeeper(OrderRepository orders) {
        this.orders = orders;
    }

    @Scheduled(every = "{hamgara.open-booking-keeper.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        orders.forgetQuotes(FORGOTTEN_AT_ONCE);
    }
}
