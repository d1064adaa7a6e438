package hamgara.venue.openbooking;

import hamgara.venue.openbooking.OrderRepository.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Reads what changed of a site's orders, each page at one moment.
@ApplicationScoped
class OrderFeed {

    private final OrderRepository orders;

    OrderFeed(OrderRepository orders) {
        this.orders = orders;
    }

    @Transactional
    List<Change> after(String broker, long position, UUID id, int limit) {
        return orders.after(broker, position, id, limit);
    }
}
