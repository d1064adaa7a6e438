package hamgara.systemtest;

import java.util.Map;

/// What another site sends to book for a customer.
final class OpenBooking {

    static final String CUSTOMER = """
            "customer": {"@type": "Person", "email": "somebody@example.com", "givenName": "A", "familyName": "B"},
            """;
    static final String NOTHING_TO_PAY = """
            "totalPaymentDue": {"@type": "PriceSpecification", "price": 0, "priceCurrency": "IRR"},
            """;

    private static final String TYPE = "application/vnd.openactive.booking+json; version=1";

    private OpenBooking() {}

    static Call put(String path, String broker, String body) {
        return Call.put(path).as(broker).body(TYPE, body);
    }

    static Call patch(String path, String broker, String body) {
        return Call.patch(path).as(broker).body(TYPE, body);
    }

    /// A slot of tomorrow at a venue of its own that lets other sites book.
    static String slot(World.Venue venue) {
        String slot = World.slot(venue, 3);
        String facility = Call.get("/v1/slots/" + slot).expect(200).text("/facilityId");
        Call.put("/v1/facilities/" + facility + "/open-booking")
                .as(World.admin())
                .onPresent("/v1/facilities/" + facility + "/open-booking")
                .json(Map.of("openBooking", true))
                .expect(200);
        return slot;
    }

    /// Whoever sells a slot.
    static String operator(String slot) {
        String venue = Call.get("/v1/slots/" + slot).expect(200).text("/venueId");
        return Call.get("/v1/venues/" + venue).expect(200).text("/operatorId");
    }

    static String body(String type, String site, String operator, String slot, String more) {
        return """
                {"@context": "https://openactive.io/", "@type": "%1$s", "brokerRole": "https://openactive.io/AgentBroker",
                 "broker": {"@type": "Organization", "name": "Another site"}, "seller": "%2$s/v1/operators/%3$s", %5$s
                 "orderedItem": [{"@type": "OrderItem", "position": 0, "acceptedOffer": "%2$s/v1/slots/%4$s#open",
                                  "orderedItem": "%2$s/v1/slots/%4$s"}]}""".formatted(type, site, operator, slot, more);
    }
}
