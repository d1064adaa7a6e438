package hamgara.venue.openbooking;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static io.restassured.RestAssured.given;

import hamgara.kit.test.Tokens;
import hamgara.venue.Given;
import hamgara.venue.Given.Venue;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Another site, with the slots of a venue that lets it book.
record Broker(String bearer, Venue venue, String facility, List<String> slots, String seller) {

    static final String TYPE = "application/vnd.openactive.booking+json; version=1";

    static String newBearer() {
        return Tokens.of("broker").bearer();
    }

    static Broker at(int places) {
        Venue venue = Given.venue("SPORT_YOUTH");
        List<String> slots = Given.slots(venue, places);
        JsonPath slot = given().get("/v1/slots/" + slots.getFirst()).jsonPath();
        String operator = given().get("/v1/venues/" + venue.id()).jsonPath().getString("operatorId");
        Broker broker = new Broker(
                newBearer(), venue, slot.getString("facilityId"), slots, site() + "/v1/operators/" + operator);
        broker.open(true).statusCode(200);
        return broker;
    }

    static String site() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    Broker another() {
        return new Broker(newBearer(), venue, facility, slots, seller);
    }

    ValidatableResponse open(boolean open) {
        return open(ADMIN, open);
    }

    ValidatableResponse open(String bearer, boolean open) {
        String path = "/v1/facilities/" + facility + "/open-booking";
        return open(bearer, open, given().get(path).header("ETag"));
    }

    ValidatableResponse open(String bearer, boolean open, String seen) {
        return as(bearer)
                .header("If-Match", seen)
                .body("{\"openBooking\": " + open + "}")
                .put("/v1/facilities/" + facility + "/open-booking")
                .then();
    }

    static String address(String slot) {
        return site() + "/v1/slots/" + slot;
    }

    static String item(int position, String slot) {
        return item(position, address(slot), address(slot) + "#open");
    }

    static String item(int position, String opportunity, String offer) {
        return "{\"@type\": \"OrderItem\", \"position\": %d, \"acceptedOffer\": \"%s\", \"orderedItem\": \"%s\"}"
                .formatted(position, offer, opportunity);
    }

    String body(String type, List<String> items) {
        return """
                {"@context": "https://openactive.io/", "@type": "%s", "brokerRole": "https://openactive.io/AgentBroker",
                 "broker": {"@type": "Organization", "name": "MyFitnessApp"}, "seller": "%s",
                 "customer": {"@type": "Person", "email": "geoff.capes@example.com", "givenName": "Geoffrey"},
                 "orderedItem": [%s],
                 "totalPaymentDue": {"@type": "PriceSpecification", "price": 0, "priceCurrency": "IRR"}}""".formatted(type, seller, String.join(", ", items));
    }

    /// So many places of a slot.
    List<String> places(String slot, int many) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            items.add(item(i, slot));
        }
        return items;
    }

    RequestSpecification request() {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("application/vnd.openactive.booking+json", ContentType.TEXT)))
                .header("Authorization", bearer)
                .header("Accept-Language", "en")
                .contentType(TYPE);
    }

    ValidatableResponse put(String path, UUID uuid, String body) {
        return request().body(body).put("/openbooking/" + path + "/" + uuid).then();
    }

    ValidatableResponse template(UUID uuid, List<String> items) {
        return put("order-quote-templates", uuid, body("OrderQuote", items));
    }

    ValidatableResponse quote(UUID uuid, List<String> items) {
        return put("order-quotes", uuid, body("OrderQuote", items));
    }

    ValidatableResponse order(UUID uuid, List<String> items) {
        return put("orders", uuid, body("Order", items));
    }

    UUID ordered(List<String> items) {
        UUID uuid = UUID.randomUUID();
        order(uuid, items).statusCode(201);
        return uuid;
    }

    ValidatableResponse read(UUID uuid) {
        return request().get("/openbooking/orders/" + uuid).then();
    }

    List<String> itemIds(UUID uuid) {
        return read(uuid).statusCode(200).extract().path("orderedItem.'@id'");
    }

    ValidatableResponse cancel(UUID uuid, List<String> ids) {
        return patch(uuid, ids, "https://openactive.io/CustomerCancelled");
    }

    ValidatableResponse patch(UUID uuid, List<String> ids, String status) {
        String items = ids.stream()
                .map(id -> "{\"@type\": \"OrderItem\", \"@id\": \"%s\", \"orderItemStatus\": \"%s\"}"
                        .formatted(id, status))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return request()
                .body("{\"@context\": \"https://openactive.io/\", \"@type\": \"Order\", \"orderedItem\": [%s]}"
                        .formatted(items))
                .patch("/openbooking/orders/" + uuid)
                .then();
    }

    /// All items that the feed tells from a page on, with the address of the next page.
    record Read(List<Map<String, Object>> items, String next) {}

    Read follow(String from) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = from;
        while (true) {
            JsonPath page = request()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .contentType("application/vnd.openactive.rpde+json")
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            if (page.getString("license") != null) {
                throw new AssertionError("a private feed has no licence");
            }
            if (items.isEmpty()) {
                if (!page.getString("next").endsWith(next.replace(site(), ""))) {
                    throw new AssertionError("the last page " + next + " leads to " + page.getString("next"));
                }
                return new Read(all, next);
            }
            next = page.getString("next");
            all.addAll(items);
        }
    }
}
