package hamgara.venue.openbooking;

import static hamgara.venue.Given.await;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.number;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.openbooking.Broker.address;
import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.OpenData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What other sites hear of places that were closed after they ordered them.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class OrderProposalTest {

    private static final String ORDERS = "/openbooking/orders-rpde";
    private static final String PROPOSALS = "/openbooking/order-proposals-rpde";

    /// The only proposal that a site is told of, with where its feed goes on.
    private static Broker.Read proposed(Broker broker) {
        await().until(() -> broker.follow(PROPOSALS).items().size() == 1);
        Broker.Read read = broker.follow(PROPOSALS);
        assertThat(read.items().getFirst()).containsEntry("state", "updated").containsEntry("kind", "OrderProposal");
        return read;
    }

    private static String id(Broker.Read proposed) {
        return (String) requireNonNull(proposed.items().getFirst().get("id"));
    }

    private static ValidatableResponse read(Broker broker, String proposal) {
        return broker.request().get("/openbooking/order-proposals/" + proposal).then();
    }

    private static ValidatableResponse patch(Broker broker, String proposal, String status) {
        return broker.request()
                .body(
                        "{\"@context\": \"https://openactive.io/\", \"@type\": \"OrderProposal\", \"orderProposalStatus\": \"%s\"}"
                                .formatted(status))
                .patch("/openbooking/order-proposals/" + proposal)
                .then();
    }

    private static ValidatableResponse reject(Broker broker, String proposal) {
        return patch(broker, proposal, "https://openactive.io/CustomerRejected");
    }

    private static void awaitEnd(Broker broker, Broker.Read proposed) {
        await().until(() -> broker.follow(proposed.next()).items().stream()
                .anyMatch(item ->
                        "deleted".equals(item.get("state")) && id(proposed).equals(item.get("id"))));
        read(broker, id(proposed)).statusCode(404).body("'@type'", equalTo("UnknownOrderError"));
    }

    @Test
    void areToldThatTheSellerCancelledWhyAndThatNothingIsOwed() {
        Broker broker = Broker.at(3);
        UUID uuid = broker.ordered(broker.places(broker.slots().getFirst(), 2));
        Broker.Read before = broker.follow(ORDERS);

        OpenData.close(broker.venue());

        await().untilAsserted(() -> broker.read(uuid)
                .statusCode(200)
                .body("orderedItem.orderItemStatus", everyItem(equalTo("https://openactive.io/SellerCancelled"))));
        broker.read(uuid)
                .body("orderedItem.cancellationMessage", everyItem(containsString("به سبب گردوغبار تعطیل است.")))
                .body("orderedItem.cancellationMessage", everyItem(containsString("nothing is owed")));
        await().until(() -> !broker.follow(before.next()).items().isEmpty());
        Map<String, Object> told = broker.follow(before.next()).items().getLast();
        assertThat(told).containsEntry("id", uuid.toString());
        assertThat(String.valueOf(told.get("data"))).contains("SellerCancelled").contains("گردوغبار");
        assertThat(drift(broker.venue())).isZero();
        broker.cancel(uuid, broker.itemIds(uuid)).statusCode(204);
        broker.request().delete("/openbooking/orders/" + uuid).then().statusCode(204);
        broker.read(uuid).statusCode(410);
    }

    @Test
    void areNotToldOfACancellationWhereThereIsNone() {
        Broker broker = Broker.at(3);
        UUID uuid = broker.ordered(broker.places(broker.slots().getFirst(), 1));

        broker.read(uuid)
                .body("orderedItem[0].cancellationMessage", nullValue())
                .body("orderedItem[0].orderItemStatus", endsWith("OrderItemConfirmed"));
        assertThat(broker.follow(PROPOSALS).items()).isEmpty();
    }

    @Test
    void orderWhatIsProposedInsteadOnce() {
        Broker broker = Broker.at(3);
        Broker.at(3);
        Broker.at(3).open(false).statusCode(200); // nothing of it is proposed
        broker.ordered(broker.places(broker.slots().getFirst(), 1));
        OpenData.close(broker.venue());
        Broker.Read proposed = proposed(broker);
        JsonPath proposal = read(broker, id(proposed))
                .statusCode(200)
                .body("'@type'", equalTo("OrderProposal"))
                .body("orderProposalStatus", equalTo("https://openactive.io/SellerAccepted"))
                .body("orderedItem.acceptedOffer", everyItem(endsWith("#open")))
                .body("orderSellerNote", equalTo("به سبب گردوغبار تعطیل است."))
                .extract()
                .jsonPath();
        assertThat(proposal.getList("orderedItem")).isNotEmpty();
        assertThat(proposal.getList("orderedItem.orderedItem"))
                .doesNotContain(address(broker.slots().getFirst()));
        assertThat(number(
                        "select count(*) from rebooking_option p join slot s on s.id = p.slot_id where p.rebooking_id = '"
                                + id(proposed)
                                + "' and s.facility_id not in (select facility_id from open_booking_facility)"))
                .isZero();
        String slot = slots(proposal).getFirst();
        int free = free(slot);
        String body = order(broker, proposal, broker.places(slot, 1));
        UUID uuid = UUID.randomUUID();

        broker.put("orders", uuid, body.replace(id(proposed), UUID.randomUUID().toString()))
                .statusCode(500)
                .body("'@type'", equalTo("OrderProposalVersionOutdatedError"));
        broker.put("orders", uuid, body.replace("/versions/", "/versions/7"))
                .statusCode(500)
                .body("'@type'", equalTo("OrderProposalVersionOutdatedError"));
        assertThat(free(slot)).isEqualTo(free);
        broker.put("orders", uuid, body).statusCode(201);
        broker.put("orders", uuid, body).statusCode(201);

        awaitEnd(broker, proposed);
        broker.put("orders", UUID.randomUUID(), body)
                .statusCode(500)
                .body("'@type'", equalTo("OrderProposalVersionOutdatedError"));
        assertThat(free(slot)).isEqualTo(free - 1);
        assertThat(drift(broker.venue())).isZero();
    }

    @Test
    void orderNothingButOnePlaceOfWhatIsProposed() {
        Broker broker = Broker.at(3);
        Broker elsewhere = Broker.at(3);
        broker.ordered(broker.places(broker.slots().getFirst(), 1));
        OpenData.close(broker.venue());
        Broker.Read proposed = proposed(broker);
        JsonPath proposal = read(broker, id(proposed)).extract().jsonPath();
        List<String> slots = slots(proposal);
        String other = elsewhere.slots().stream()
                .filter(slot -> !slots.contains(slot))
                .findFirst()
                .orElseThrow();
        String one = slots.getFirst();
        int free = free(one);
        UUID uuid = UUID.randomUUID();

        for (List<String> items : List.of(broker.places(other, 1), broker.places(one, 2))) {
            broker.put("orders", uuid, order(broker, proposal, items))
                    .statusCode(500)
                    .body("'@type'", equalTo("OrderCreationFailedError"))
                    .body("description", containsString("one place of one of the slots that the proposal names"));
        }
        broker.read(uuid).statusCode(404);
        assertThat(free(other)).isEqualTo(3);
        assertThat(free(one)).isEqualTo(free);
        read(broker, id(proposed)).statusCode(200);

        broker.put("orders", uuid, order(broker, proposal, broker.places(one, 1)))
                .statusCode(201);
        awaitEnd(broker, proposed);
    }

    private static List<String> slots(JsonPath proposal) {
        return proposal.<String>getList("orderedItem.orderedItem").stream()
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .toList();
    }

    /// Of items at a slot, whoever sells them, in the stead of what was closed.
    private static String order(Broker broker, JsonPath proposal, List<String> items) {
        String slot = items.getFirst().replaceFirst("(?s).*/v1/slots/([0-9a-f-]{36})\"}.*", "$1");
        String venue = given().get("/v1/slots/" + slot).path("venueId");
        String operator = given().get("/v1/venues/" + venue).path("operatorId");
        return broker.body("Order", items)
                .replace(broker.seller(), Broker.site() + "/v1/operators/" + operator)
                .replaceFirst(
                        "\\{", "{\"orderProposalVersion\": \"" + proposal.getString("orderProposalVersion") + "\", ");
    }

    @Test
    void rejectAProposalForTheirCustomer() {
        Broker broker = Broker.at(3);
        Broker.at(3);
        broker.ordered(broker.places(broker.slots().getFirst(), 1));
        OpenData.close(broker.venue());
        Broker.Read proposed = proposed(broker);
        String id = id(proposed);

        patch(broker, id, "https://openactive.io/SellerRejected")
                .statusCode(400)
                .body("'@type'", equalTo("PatchNotAllowedOnPropertyError"));
        broker.request()
                .body("{\"@type\": \"OrderProposal\", \"customer\": {}}")
                .patch("/openbooking/order-proposals/" + id)
                .then()
                .statusCode(400)
                .body("'@type'", equalTo("PatchContainsExcessivePropertiesError"));
        reject(broker.another(), id).statusCode(404).body("'@type'", equalTo("UnknownOrderError"));
        read(broker.another(), id).statusCode(404);
        assertThat(broker.another().follow(PROPOSALS).items()).isEmpty();
        reject(broker, id).statusCode(204);
        reject(broker, id).statusCode(204);
        awaitEnd(broker, proposed);
    }

    @Test
    void endAProposalWithTheOrderThatTheyDelete() {
        Broker broker = Broker.at(3);
        Broker.at(3);
        UUID uuid = broker.ordered(broker.places(broker.slots().getFirst(), 1));
        OpenData.close(broker.venue());
        Broker.Read proposed = proposed(broker);

        broker.request().delete("/openbooking/orders/" + uuid).then().statusCode(204);

        awaitEnd(broker, proposed);
    }

    @Test
    void hearThatAProposalEndsWhenTheVenueOpensAgain() {
        Broker broker = Broker.at(3);
        Broker.at(3);
        UUID uuid = broker.ordered(broker.places(broker.slots().getFirst(), 1));
        String closure = OpenData.close(broker.venue());
        Broker.Read proposed = proposed(broker);

        OpenData.reopen(broker.venue(), closure);

        awaitEnd(broker, proposed);
        broker.read(uuid)
                .body("orderedItem.orderItemStatus", equalTo(List.of("https://openactive.io/SellerCancelled")));
    }
}
