package hamgara.venue.openbooking;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.venue.booking.Bookings;
import hamgara.venue.cardless.CardlessPlaces;
import hamgara.venue.openbooking.OpenOrder.Item;
import hamgara.venue.openbooking.OpenOrder.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Cancels items for the customers of a site, all that are named or none, and whole orders.
@ApplicationScoped
class Cancellations {

    private static final Set<String> OF_ORDER = Set.of("@context", "@type", "orderedItem");
    private static final Set<String> OF_ITEM = Set.of("@context", "@type", "@id", "orderItemStatus");
    private static final Set<String> CANCELLED = Set.of("CANCELLED_IN_TIME", "CANCELLED_LATE", "CANCELLED_BY_OPERATOR");

    private final OrderRepository rows;
    private final Orders orders;
    private final OrderProposals proposals;
    private final CardlessPlaces places;
    private final Bookings bookings;

    Cancellations(
            OrderRepository rows, Orders orders, OrderProposals proposals, CardlessPlaces places, Bookings bookings) {
        this.rows = rows;
        this.orders = orders;
        this.proposals = proposals;
        this.places = places;
        this.bookings = bookings;
    }

    /// The items named in a patch; what was cancelled before, by whomever, is no fault.
    @Transactional
    void cancel(UUID uuid, JsonNode patch, OrderWords words) {
        List<String> named = named(patch);
        rows.lock(orders.me(), uuid);
        OpenOrder seen = orders.find(uuid);
        places.lock(seen.holdId());
        OpenOrder order = orders.find(uuid);
        List<Item> cancelled = new ArrayList<>();
        for (String id : named) {
            if (!id.startsWith(words.site() + "/openbooking/orders/") || id.indexOf('#') < 0) {
                throw new OrderRefusal.OrderItemIdInvalid();
            }
            Item item = order.items().stream()
                    .filter(each -> words.id(order, each).equals(id))
                    .findFirst()
                    .orElseThrow(OrderRefusal.OrderItemNotWithinOrder::new);
            if (!CANCELLED.contains(Objects.requireNonNull(item.bookingState()))) {
                if (!bookings.mayCancel(booking(item))) {
                    throw new OrderRefusal.CancellationNotPermitted();
                }
                cancelled.add(item);
            }
        }
        cancelAll(cancelled);
    }

    private static List<String> named(JsonNode patch) {
        if (!patch.path("@type").asText().equals("Order")
                || !patch.path("orderedItem").isArray()) {
            throw new OrderRefusal.UnexpectedOrderType();
        }
        requireOnly(patch, OF_ORDER);
        return StreamSupport.stream(patch.path("orderedItem").spliterator(), false)
                .map(item -> {
                    requireOnly(item, OF_ITEM);
                    if (!item.path("orderItemStatus").asText().equals("https://openactive.io/CustomerCancelled")) {
                        throw new OrderRefusal.PatchNotAllowedOnProperty();
                    }
                    return item.path("@id").asText();
                })
                .distinct()
                .toList();
    }

    private static void requireOnly(JsonNode node, Set<String> allowed) {
        Set<String> told =
                node.properties().stream().map(java.util.Map.Entry::getKey).collect(Collectors.toSet());
        if (!allowed.containsAll(told)) {
            throw new OrderRefusal.PatchContainsExcessiveProperties();
        }
    }

    /// Slots in the order of their ids.
    private void cancelAll(List<Item> items) {
        items.stream()
                .sorted(Comparator.comparing(Item::slot).thenComparing(Cancellations::booking))
                .forEach(item -> bookings.cancelFor(booking(item)));
    }

    private static UUID booking(Item item) {
        return Objects.requireNonNull(item.booking());
    }

    /// The order is gone, and what of it can still be cancelled is free again; a second time is no
    /// fault. A quote of the id is given back too.
    @Transactional
    void delete(UUID uuid) {
        rows.lock(orders.me(), uuid);
        OpenOrder seen = rows.find(orders.me(), uuid).orElse(null);
        if (seen == null || seen.state() == State.DELETED) {
            return;
        }
        if (seen.state() == State.QUOTED) {
            orders.forgetQuote(uuid);
            return;
        }
        places.lock(seen.holdId());
        cancelAll(seen.items().stream()
                .filter(item -> bookings.mayCancel(booking(item)))
                .toList());
        rows.delete(seen.id());
        proposals.endOf(seen.id());
    }
}
