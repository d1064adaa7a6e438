package hamgara.venue.openbooking;

import hamgara.kit.text.Names;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A quote with a lease or an order, as read at one moment.
record OpenOrder(UUID id, UUID uuid, State state, String brokerRole, String asked, UUID holdId, List<Item> items) {

    enum State {
        QUOTED,
        ORDERED,
        DELETED
    }

    /// One place; its booking only once it was ordered, and what visitors were told where its time was closed.
    record Item(
            int position,
            UUID slot,
            @Nullable UUID booking,
            @Nullable String bookingState,
            @Nullable Names closed) {}
}
