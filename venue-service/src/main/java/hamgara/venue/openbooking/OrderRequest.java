package hamgara.venue.openbooking;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a site asks for, without its customer: of that only whether it is told is kept, and no longer than the request.
record OrderRequest(
        String brokerRole,
        @Nullable JsonNode broker,
        @Nullable String seller,
        boolean customerNamed,
        boolean paymentTold,
        @Nullable BigDecimal total,
        @Nullable Proposed proposal,
        List<Item> items) {

    static final int MOST_ITEMS = 50;

    private static final Pattern PROPOSAL = Pattern.compile(
            "/order-proposals/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/versions/(\\d{1,18})$");

    private static final Set<String> ROLES = Set.of(
            "https://openactive.io/AgentBroker",
            "https://openactive.io/ResellerBroker",
            "https://openactive.io/NoBroker");

    /// One place of an opportunity; several places are several items.
    record Item(
            int position, @Nullable String offer, @Nullable String opportunity) {}

    /// The version of a proposal in whose stead it is.
    record Proposed(UUID id, long version) {}

    static OrderRequest of(JsonNode body, String type) {
        JsonNode items = body.path("orderedItem");
        if (!body.path("@type").asText().equals(type)
                || !items.isArray()
                || items.isEmpty()
                || items.size() > MOST_ITEMS) {
            throw new OrderRefusal.UnexpectedOrderType();
        }
        String role = body.path("brokerRole").asText();
        JsonNode broker = body.path("broker");
        boolean nobody = role.equals("https://openactive.io/NoBroker");
        if (!ROLES.contains(role) || (!nobody && broker.path("name").asText().isBlank())) {
            throw new OrderRefusal.IncompleteBrokerDetails();
        }
        List<Item> asked = new ArrayList<>();
        for (JsonNode item : items) {
            asked.add(new Item(
                    item.path("position").asInt(asked.size()),
                    id(item.path("acceptedOffer")),
                    id(item.path("orderedItem"))));
        }
        JsonNode price = body.path("totalPaymentDue").path("price");
        return new OrderRequest(
                role,
                broker.isObject() ? broker : null,
                id(body.path("seller")),
                !body.path("customer").path("email").asText().isBlank(),
                body.has("payment"),
                price.isNumber() ? price.decimalValue() : null,
                proposal(body.path("orderProposalVersion").asText()),
                asked);
    }

    private static @Nullable Proposed proposal(String version) {
        if (version.isBlank()) {
            return null;
        }
        Matcher named = PROPOSAL.matcher(version);
        if (!named.find()) {
            throw new OrderRefusal.OrderProposalVersionOutdated();
        }
        return new Proposed(UUID.fromString(named.group(1)), Long.parseLong(named.group(2)));
    }

    /// An address stands alone or in an object.
    private static @Nullable String id(JsonNode node) {
        String id = node.isObject() ? node.path("@id").asText() : node.asText();
        return id.isBlank() ? null : id;
    }

    OrderRequest withCustomer() {
        if (!customerNamed) {
            throw new OrderRefusal.IncompleteCustomerDetails();
        }
        return this;
    }

    /// Everything is free.
    OrderRequest withNothingToPay() {
        if (total == null || total.signum() != 0) {
            throw new OrderRefusal.TotalPaymentDueMismatch();
        }
        if (paymentTold) {
            throw new OrderRefusal.UnnecessaryPaymentDetails();
        }
        return this;
    }

    /// The request in one line, but for the customer.
    String line() {
        var line = new StringBuilder(brokerRole).append(' ').append(seller);
        for (Item item : items) {
            line.append(' ')
                    .append(item.position())
                    .append(' ')
                    .append(item.offer())
                    .append(' ')
                    .append(item.opportunity());
        }
        return line.toString();
    }

    Integer[] positions() {
        return items.stream().map(Item::position).toArray(Integer[]::new);
    }
}
