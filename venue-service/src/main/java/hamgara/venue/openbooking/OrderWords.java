package hamgara.venue.openbooking;

import hamgara.kit.problem.ProblemTexts;
import hamgara.kit.text.Names;
import hamgara.venue.feed.ToldSlot;
import hamgara.venue.feed.ToldVenue;
import hamgara.venue.openactive.Opportunities;
import hamgara.venue.openactive.Thing;
import hamgara.venue.openbooking.Checks.Checked;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Quotes and orders as the standard writes them.
record OrderWords(String site, Locale locale) {

    static final String CONTEXT = "https://openactive.io/";

    Thing quote(UUID uuid, OrderRequest request, Checks checks, @Nullable Instant leaseExpires) {
        return head("OrderQuote", "order-quotes", uuid, request)
                .with("orderRequiresApproval", false)
                .with("seller", seller(checks.seller()))
                .with(
                        "lease",
                        leaseExpires == null
                                ? null
                                : Thing.of("Lease")
                                        .with(
                                                "leaseExpires",
                                                leaseExpires
                                                        .truncatedTo(ChronoUnit.SECONDS)
                                                        .toString()))
                .with("orderedItem", checks.items().stream().map(this::item).toList())
                .with("totalPaymentDue", nothing());
    }

    /// An order that was not made, as items stand against it.
    Thing refused(OrderRequest request, Checks checks) {
        return head("Order", "orders", null, request)
                .with("seller", seller(checks.seller()))
                .with("orderedItem", checks.items().stream().map(this::item).toList())
                .with("totalPaymentDue", nothing());
    }

    /// An order that was just made, with the positions by which the site knows its items.
    Thing made(OpenOrder order, OrderRequest request, Map<UUID, ToldSlot> slots) {
        return head("Order", "orders", order.uuid(), request)
                .with("seller", seller(order, slots))
                .with(
                        "orderedItem",
                        order.items().stream()
                                .map(item -> item(order, item, slots).with("position", item.position()))
                                .toList())
                .with("totalPaymentDue", nothing());
    }

    /// An order as it stands, without what the site told of itself.
    Thing status(OpenOrder order, Map<UUID, ToldSlot> slots) {
        return Thing.of(CONTEXT, "Order")
                .with("@id", id("orders", order.uuid()))
                .with("identifier", order.uuid())
                .with("brokerRole", order.brokerRole())
                .with("bookingService", bookingService())
                .with("seller", seller(order, slots))
                .with(
                        "orderedItem",
                        order.items().stream()
                                .map(item -> item(order, item, slots))
                                .toList())
                .with("totalPaymentDue", nothing());
    }

    /// An order as its feed tells of it.
    Thing told(OpenOrder order) {
        return Thing.of(CONTEXT, "Order")
                .with("@id", id("orders", order.uuid()))
                .with("identifier", order.uuid())
                .with(
                        "orderedItem",
                        order.items().stream()
                                .map(item -> Thing.of("OrderItem")
                                        .with("@id", id(order, item))
                                        .with("orderItemStatus", status(item))
                                        .with("cancellationMessage", message(item))
                                        .with("orderedItem", new Opportunities(site).slotId(item.slot()))
                                        .with("acceptedOffer", new Opportunities(site).openOfferId(item.slot())))
                                .toList())
                .with("totalPaymentDue", nothing());
    }

    /// What can be ordered instead of a place that was closed: one of the slots.
    Thing proposal(OrderProposal proposal) {
        String id = id("order-proposals", proposal.id());
        var words = new Opportunities(site);
        return Thing.of(CONTEXT, "OrderProposal")
                .with("@id", id)
                .with("orderProposalVersion", id + "/versions/" + proposal.version())
                .with("orderProposalStatus", CONTEXT + "SellerAccepted")
                .with("orderSellerNote", told(proposal.why()))
                .with(
                        "orderedItem",
                        proposal.slots().stream()
                                .map(slot -> Thing.of("OrderItem")
                                        .with("@id", id + "#/orderedItem/" + slot)
                                        .with("orderedItem", words.slotId(slot))
                                        .with("acceptedOffer", words.openOfferId(slot)))
                                .toList())
                .with("totalPaymentDue", nothing());
    }

    /// Why the seller cancelled, and that nothing is owed for it.
    private @Nullable String message(OpenOrder.Item item) {
        if (!status(item).endsWith("SellerCancelled")) {
            return null;
        }
        ProblemTexts.Text text = ProblemTexts.of("place-closed", locale, Map.of());
        Names closed = item.closed();
        return (closed == null ? text.title() : told(closed)) + " " + text.detail();
    }

    private String told(Names names) {
        return names.in(locale);
    }

    private Thing head(String type, String path, @Nullable UUID uuid, OrderRequest request) {
        return Thing.of(CONTEXT, type)
                .with("@id", uuid == null ? null : id(path, uuid))
                .with("identifier", uuid)
                .with("brokerRole", request.brokerRole())
                .with("broker", request.broker())
                .with("bookingService", bookingService());
    }

    private Thing bookingService() {
        return Thing.of("BookingService").with("name", "همگرا").with("url", site);
    }

    private Thing seller(ToldVenue venue) {
        return new Opportunities(site).seller(venue);
    }

    private Thing seller(OpenOrder order, Map<UUID, ToldSlot> slots) {
        return seller(slot(order.items().getFirst(), slots).facility().venue());
    }

    /// A slot of which a place was held is kept for good.
    private static ToldSlot slot(OpenOrder.Item item, Map<UUID, ToldSlot> slots) {
        return Objects.requireNonNull(slots.get(item.slot()));
    }

    private Thing item(Checked checked) {
        ToldSlot slot = checked.slot();
        OrderRequest.Item item = checked.item();
        return Thing.of("OrderItem")
                .with("position", item.position())
                .with("acceptedOffer", slot == null ? item.offer() : new Opportunities(site).openOffer(slot))
                .with("orderedItem", slot == null ? item.opportunity() : new Opportunities(site).ordered(slot))
                .with(
                        "error",
                        checked.error() == null ? null : List.of(checked.error().in(locale)));
    }

    private Thing item(OpenOrder order, OpenOrder.Item item, Map<UUID, ToldSlot> slots) {
        ToldSlot slot = slot(item, slots);
        var words = new Opportunities(site);
        return Thing.of("OrderItem")
                .with("@id", id(order, item))
                .with("orderItemStatus", status(item))
                .with("cancellationMessage", message(item))
                .with("acceptedOffer", words.openOffer(slot))
                .with("orderedItem", words.ordered(slot))
                .with(
                        "accessPass",
                        List.of(Thing.of("Barcode")
                                .with(
                                        "text",
                                        Objects.requireNonNull(item.booking()).toString())));
    }

    String id(String path, UUID uuid) {
        return site + "/openbooking/" + path + "/" + uuid;
    }

    String id(OpenOrder order, OpenOrder.Item item) {
        return id("orders", order.uuid()) + "#/orderedItem/" + item.booking();
    }

    private static String status(OpenOrder.Item item) {
        String state = item.bookingState();
        return CONTEXT
                + switch (state == null ? "" : state) {
                    case "CONFIRMED" -> "OrderItemConfirmed";
                    case "CHECKED_IN", "COMPLETED" -> "AttendeeAttended";
                    case "NO_SHOW", "EXCUSED" -> "AttendeeAbsent";
                    case "CANCELLED_IN_TIME", "CANCELLED_LATE" -> "CustomerCancelled";
                    default -> "SellerCancelled";
                };
    }

    private static Thing nothing() {
        return Thing.of("PriceSpecification").with("price", 0).with("priceCurrency", "IRR");
    }
}
