package hamgara.venue.openbooking;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slotStartsIn;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.drift;
import static hamgara.venue.openbooking.Broker.address;
import static hamgara.venue.openbooking.Broker.item;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.OpenData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class OpenBookingTest {

    @Test
    void looksKeepsAndBooksPlacesForACustomerWhomNobodyRemembers() {
        Broker broker = Broker.at(5);
        String slot = broker.slots().getFirst();
        UUID uuid = UUID.randomUUID();

        broker.template(uuid, broker.places(slot, 2))
                .statusCode(200)
                .contentType("application/vnd.openactive.booking+json")
                .body("'@type'", equalTo("OrderQuote"))
                .body("lease", nullValue())
                .body("orderedItem[1].orderedItem.remainingUses", equalTo(5))
                .body("totalPaymentDue.price", equalTo(0));
        assertThat(free(slot)).isEqualTo(5);
        String expires = broker.quote(uuid, broker.places(slot, 2))
                .statusCode(200)
                .extract()
                .path("lease.leaseExpires");
        assertThat(Instant.parse(expires))
                .isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(700));
        assertThat(free(slot)).isEqualTo(3);
        String order = broker.order(uuid, broker.places(slot, 2))
                .statusCode(201)
                .body("'@id'", equalTo(Broker.site() + "/openbooking/orders/" + uuid))
                .body("orderedItem.orderItemStatus", everyItem(equalTo("https://openactive.io/OrderItemConfirmed")))
                .body("orderedItem.position", equalTo(List.of(0, 1)))
                .body("customer", nullValue())
                .extract()
                .asString();

        assertThat(broker.order(uuid, broker.places(slot, 2))
                        .statusCode(201)
                        .extract()
                        .asString())
                .isEqualTo(order);
        broker.read(uuid).statusCode(200).body("orderedItem", hasSize(2)).body("seller.name", notNullValue());
        assertThat(free(slot)).isEqualTo(3);
        assertThat(number("select booked from slot where id = '" + slot + "'")).isEqualTo(2);
        assertThat(drift(broker.venue())).isZero();
        assertThat(order).doesNotContain("geoff", "Geoffrey");
        for (String table : List.of("open_order", "hold", "hold_item", "booking", "outbox")) {
            assertThat(number("select count(*) from " + table + " t where t::text ilike '%geoff%'"))
                    .isZero();
        }
    }

    @Test
    void replacesTheLeaseOfAnEarlierQuoteAndBooksOtherItemsThanItKept() {
        Broker broker = Broker.at(5);
        String first = broker.slots().getFirst();
        String second = broker.slots().get(1);
        UUID uuid = UUID.randomUUID();
        broker.quote(uuid, broker.places(first, 5)).statusCode(200);
        broker.quote(uuid, broker.places(first, 4)).statusCode(200);
        assertThat(free(first)).isEqualTo(1);
        broker.quote(uuid, broker.places(second, 5)).statusCode(200);
        assertThat(free(first)).isEqualTo(5);
        assertThat(free(second)).isZero();

        broker.order(uuid, broker.places(first, 3)).statusCode(201).body("orderedItem", hasSize(3));

        assertThat(free(first)).isEqualTo(2);
        assertThat(free(second)).isEqualTo(5);
        broker.order(uuid, broker.places(first, 2))
                .statusCode(500)
                .body("'@type'", equalTo("OrderAlreadyExistsError"))
                .body("statusCode", equalTo(500));
        broker.quote(uuid, broker.places(first, 1)).body("'@type'", equalTo("OrderAlreadyExistsError"));
        broker.another().read(uuid).statusCode(404).body("'@type'", equalTo("UnknownOrderError"));
        broker.another().order(uuid, broker.places(first, 1)).statusCode(201);
        assertThat(drift(broker.venue())).isZero();
    }

    @Test
    void booksAfterTheLeaseIsOverWhileThereIsRoom() {
        Broker broker = Broker.at(2);
        String slot = broker.slots().getFirst();
        UUID uuid = UUID.randomUUID();
        broker.quote(uuid, broker.places(slot, 2)).statusCode(200);
        sql(
                "update hold set expires_at = clock_timestamp() - interval '1 second' where id = (select hold_id from open_order "
                        + "where uuid = '" + uuid + "')");

        broker.order(uuid, broker.places(slot, 2)).statusCode(201);

        assertThat(number("select booked from slot where id = '" + slot + "'")).isEqualTo(2);
        UUID late = UUID.randomUUID();
        broker.order(late, broker.places(slot, 1))
                .statusCode(409)
                .body("'@type'", equalTo("Order"))
                .body("orderedItem[0].error[0].'@type'", equalTo("OpportunityIsFullError"))
                .body("orderedItem[0].error[0].statusCode", equalTo(409));
        assertThat(drift(broker.venue())).isZero();
    }

    @Test
    void tellsFullFromReservedAndMarksExactlyTheExcessItems() {
        Broker broker = Broker.at(3);
        String slot = broker.slots().getFirst();
        UUID lease = UUID.randomUUID();
        broker.another().quote(lease, broker.places(slot, 2)).statusCode(200);

        broker.quote(UUID.randomUUID(), broker.places(slot, 3))
                .statusCode(409)
                .body("orderedItem[0].error", nullValue())
                .body("orderedItem[1].error[0].'@type'", equalTo("OpportunityCapacityIsReservedByLeaseError"))
                .body("orderedItem[2].error[0].'@type'", equalTo("OpportunityCapacityIsReservedByLeaseError"))
                .body("lease", nullValue());
        broker.template(UUID.randomUUID(), broker.places(slot, 4))
                .statusCode(409)
                .body(
                        "orderedItem.collect { it.error[0].'@type' }",
                        everyItem(equalTo("OpportunityHasInsufficientCapacityError")));
        broker.ordered(broker.places(slot, 1));
        broker.another()
                .template(UUID.randomUUID(), broker.places(slot, 1))
                .body("orderedItem[0].error[0].'@type'", equalTo("OpportunityCapacityIsReservedByLeaseError"));
        assertThat(drift(broker.venue())).isZero();
    }

    @Test
    void sellsNothingThatCostsSomething() {
        Broker broker = Broker.at(3);
        String slot = broker.slots().getFirst();
        var feed = new OpenData.Follower("facility-use-slots");
        awaitOffers(feed, slot, "#card, #open");
        tariff(
                broker,
                "{\"from\": \"08:00\", \"to\": \"09:00\", \"basis\": \"PLACE\", \"amount\": {\"amount\": 450000, \"currency\": \"IRR\"}}");

        awaitOffers(feed, slot, "#card");
        notBookable(broker, item(0, slot), "OpportunityOfferPairNotBookableError");
        broker.template(UUID.randomUUID(), broker.places(broker.slots().get(1), 1))
                .statusCode(200);
        broker.open(false).statusCode(200);
        broker.open(true).statusCode(409).body("code", equalTo("OPEN_BOOKING_COSTS"));

        tariff(broker, "");
        broker.open(true).statusCode(200);
        awaitOffers(feed, slot, "#card, #open");
        broker.template(UUID.randomUUID(), broker.places(slot, 1)).statusCode(200);
    }

    private static void tariff(Broker broker, String line) {
        once(ADMIN)
                .body("{\"fromOn\": \"%s\", \"lines\": [%s]}".formatted(tomorrow(), line))
                .post("/v1/facilities/" + broker.facility() + "/tariffs")
                .then()
                .statusCode(201);
    }

    @Test
    void letsOthersBookOnlyWhereTheVenueSaysSoAndTheHoursAreForEveryone() {
        Broker broker = Broker.at(3);
        String slot = broker.slots().getFirst();
        var feed = new OpenData.Follower("facility-use-slots");
        awaitOffers(feed, slot, "#card, #open");
        notBookable(broker, item(0, address(slot), address(slot) + "#card"), "OpportunityOfferPairNotBookableError");

        broker.open(false).statusCode(200);
        as(ADMIN)
                .get("/v1/facilities/" + broker.facility() + "/open-booking")
                .then()
                .body("openBooking", equalTo(false));
        notBookable(broker, item(0, slot), "OpportunityOfferPairNotBookableError");
        awaitOffers(feed, slot, "#card");
        broker.open(staffOf("elsewhere"), true).statusCode(403).body("code", equalTo("NOT_YOUR_VENUE"));
        broker.open(staffOf(broker.venue().code()), true, "\"1\"")
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        broker.open(staffOf(broker.venue().code()), true).statusCode(200).body("version", equalTo(3));

        sql("update slot set age_max = 15 where id = '" + broker.slots().get(1) + "'");
        notBookable(broker, item(0, broker.slots().get(1)), "OpportunityOfferPairNotBookableError");
        sql("update slot set audience = 'WOMEN' where id = '" + broker.slots().get(2) + "'");
        notBookable(broker, item(0, broker.slots().get(2)), "OpportunityOfferPairNotBookableError");
        slotStartsIn(broker.slots().get(3), -5);
        notBookable(broker, item(0, broker.slots().get(3)), "OpportunityOfferPairNotBookableError");
        notBookable(broker, item(0, address(slot), address(slot) + "#gold"), "UnknownOfferError");
        notBookable(broker, item(0, address(slot), address(broker.slots().get(1)) + "#open"), "UnacceptableOfferError");
        notBookable(broker, item(0, UUID.randomUUID().toString()), "UnknownOpportunityError");
        notBookable(
                broker,
                item(0, "https://elsewhere.example/1", address(slot) + "#open"),
                "InvalidOpportunityOrOfferIdError");
        notBookable(
                broker,
                "{\"@type\": \"OrderItem\", \"position\": 0, \"orderedItem\": \"" + address(slot) + "\"}",
                "IncompleteOrderItemError");
        OpenData.close(broker.venue());
        notBookable(broker, item(0, slot), "OpportunityOfferPairNotBookableError");
    }

    @Test
    void keepsPlacesForHalfAnHourAtMostHoweverOftenItIsAsked() {
        Broker broker = Broker.at(5);
        String slot = broker.slots().getFirst();
        UUID uuid = UUID.randomUUID();
        broker.quote(uuid, broker.places(slot, 2)).statusCode(200);
        sql("update open_order set leased_at = clock_timestamp() - interval '25 minutes' where uuid = '" + uuid + "'");

        for (int i = 0; i < 2; i++) {
            assertThat(expires(broker, uuid, broker.places(slot, 2)))
                    .isBetween(Instant.now().plusSeconds(200), Instant.now().plusSeconds(301));
        }
        assertThat(expires(broker, uuid, broker.places(slot, 3)))
                .isBefore(Instant.now().plusSeconds(301));
        assertThat(free(slot)).isEqualTo(2);
        sql(
                "update hold set expires_at = clock_timestamp() - interval '1 second' where id = (select hold_id from open_order where uuid = '"
                        + uuid + "')");
        assertThat(expires(broker, uuid, broker.places(slot, 3)))
                .isAfter(Instant.now().plusSeconds(500));
        assertThat(drift(broker.venue())).isZero();
    }

    private static Instant expires(Broker broker, UUID uuid, List<String> items) {
        return Instant.parse(broker.quote(uuid, items).statusCode(200).extract().path("lease.leaseExpires"));
    }

    @Test
    void keepsNoMoreThan200PlacesAtOnceForOneSite() {
        Broker broker = Broker.at(60);
        UUID first = UUID.randomUUID();
        broker.quote(first, broker.places(broker.slots().getFirst(), 50)).statusCode(200);
        for (int i = 1; i < 4; i++) {
            broker.quote(UUID.randomUUID(), broker.places(broker.slots().get(i), 50))
                    .statusCode(200);
        }
        String last = broker.slots().get(4);

        broker.quote(UUID.randomUUID(), broker.places(last, 1))
                .statusCode(429)
                .body("'@type'", equalTo("TooManyRequestsError"));
        broker.quote(first, broker.places(last, 50)).statusCode(200);
        broker.another().quote(UUID.randomUUID(), broker.places(last, 1)).statusCode(200);
        broker.request().delete("/openbooking/order-quotes/" + first).then().statusCode(204);
        broker.quote(UUID.randomUUID(), broker.places(last, 1)).statusCode(200);
        assertThat(drift(broker.venue())).isZero();
    }

    @Test
    void tellsAtOnceThatPlacesAreDrawnByLotOrWaitedFor() {
        Broker broker = Broker.at(3);
        String slot = broker.slots().getFirst();
        String waited = broker.slots().get(1);
        UUID uuid = UUID.randomUUID();
        broker.quote(uuid, broker.places(waited, 2)).statusCode(200);

        sql("update slot set by_lot = true where id = '" + slot + "'");
        notBookable(broker, item(0, slot), "OpportunityOfferPairNotBookableError");
        sql("update slot set waiting = 1 where id = '" + waited + "'");
        broker.another()
                .template(UUID.randomUUID(), broker.places(waited, 1))
                .statusCode(409)
                .body("orderedItem[0].error[0].'@type'", equalTo("OpportunityCapacityIsReservedByLeaseError"));
        broker.quote(uuid, broker.places(waited, 2)).statusCode(200); // its own places stay
        broker.order(uuid, broker.places(waited, 2)).statusCode(201);
    }

    @Test
    void asksForAPositionOfItsOwnForEveryItem() {
        Broker broker = Broker.at(3);
        String slot = broker.slots().getFirst();

        broker.template(UUID.randomUUID(), List.of(item(0, slot), item(0, slot)))
                .statusCode(409)
                .body("orderedItem[0].error", nullValue())
                .body("orderedItem[1].error[0].'@type'", equalTo("IncompleteOrderItemError"));
    }

    @Test
    void namesTheSellerInFullWhereNoItemIsKnown() {
        Broker broker = Broker.at(3);
        List<String> items = List.of(item(0, UUID.randomUUID().toString()));

        for (ValidatableResponse answer : List.of(
                broker.template(UUID.randomUUID(), items),
                broker.quote(UUID.randomUUID(), items),
                broker.order(UUID.randomUUID(), items))) {
            answer.statusCode(409)
                    .body("orderedItem[0].error[0].'@type'", equalTo("UnknownOpportunityError"))
                    .body("seller.'@type'", equalTo("Organization"))
                    .body("seller.'@id'", equalTo(broker.seller()))
                    .body("seller.legalName", notNullValue())
                    .body("seller.address.addressCountry", equalTo("IR"));
        }
        String stranger =
                broker.seller().replaceFirst("[^/]+$", UUID.randomUUID().toString());
        broker.put("orders", UUID.randomUUID(), broker.body("Order", items).replace(broker.seller(), stranger))
                .statusCode(500)
                .body("'@type'", equalTo("SellerNotFoundError"));
    }

    @Test
    void showsAnOrderInFullThoughItsVenueIsShownNoLonger() {
        Broker broker = Broker.at(3);
        UUID uuid = broker.ordered(broker.places(broker.slots().getFirst(), 1));

        sql("update venue set state = 'CLOSED' where id = '" + broker.venue().id() + "'");

        broker.read(uuid)
                .statusCode(200)
                .body("seller.'@id'", equalTo(broker.seller()))
                .body("orderedItem[0].orderedItem.'@type'", equalTo("Slot"))
                .body("orderedItem[0].acceptedOffer.'@type'", equalTo("Offer"));
        notBookable(broker, item(0, broker.slots().getLast()), "UnknownOpportunityError");
    }

    /// What follows the address of the slot in its offers, once the feed tells so.
    private static void awaitOffers(OpenData.Follower feed, String slot, String offers) {
        await().untilAsserted(() -> {
            feed.readOn();
            assertThat(Pattern.compile("#(?:card|open)")
                            .matcher(String.valueOf(feed.told(slot, "offers")))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(offers);
        });
    }

    private static void notBookable(Broker broker, String item, String error) {
        broker.quote(UUID.randomUUID(), List.of(item))
                .statusCode(409)
                .body("orderedItem[0].error[0].'@type'", equalTo(error))
                .body("orderedItem[0].error[0].name", notNullValue());
        broker.order(UUID.randomUUID(), List.of(item))
                .statusCode(409)
                .body("orderedItem[0].error[0].'@type'", equalTo(error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"email\": \"geoff.capes@example.com\"|\"x\": 1|IncompleteCustomerDetailsError|400",
                "\"name\": \"MyFitnessApp\"|\"x\": 1|IncompleteBrokerDetailsError|400",
                "AgentBroker|Stranger|IncompleteBrokerDetailsError|400",
                "\"price\": 0|\"price\": 5|TotalPaymentDueMismatchError|400",
                "\"customer\"|\"payment\": {}, \"customer\"|UnnecessaryPaymentDetailsError|400",
                "\"@type\": \"Order\"|\"@type\": \"OrderQuote\"|UnexpectedOrderTypeError|500",
                "/v1/operators/|/v1/operators/0|SellerMismatchError|500",
                "\"seller\": \"http|\"seller\": \"ftp|SellerNotFoundError|500",
                "{\"@context\"|{{\"@context\"|OpenBookingError|400"
            })
    void refusesWholeOrdersInTheWordsOfTheStandard(String part, String instead, String error, int status) {
        Broker broker = Broker.at(3);
        String body = broker.body("Order", broker.places(broker.slots().getFirst(), 1))
                .replace(part, instead);

        broker.put("orders", UUID.randomUUID(), body)
                .statusCode(status)
                .contentType("application/vnd.openactive.booking+json")
                .body("'@type'", equalTo(error))
                .body("statusCode", equalTo(status))
                .body("name", notNullValue())
                .body("'@context'", equalTo("https://openactive.io/"));

        assertThat(free(broker.slots().getFirst())).isEqualTo(3);
    }

    @Test
    void speaksTheStandardAlsoWhereThePlatformRefuses() {
        Broker broker = Broker.at(1);
        UUID uuid = UUID.randomUUID();

        given().get("/openbooking/orders/" + uuid).then().statusCode(403).body("'@type'", equalTo("NoAPITokenError"));
        new Broker(citizen(), broker.venue(), broker.facility(), broker.slots(), broker.seller())
                .read(uuid)
                .statusCode(403)
                .body("'@type'", equalTo("UnauthenticatedError"));
        broker.request()
                .get("/openbooking/nothing")
                .then()
                .statusCode(404)
                .body("'@type'", equalTo("UnknownOrIncorrectEndpointError"));
        broker.request()
                .get("/openbooking/orders/1")
                .then()
                .statusCode(400)
                .body("'@type'", equalTo("OpenBookingError"));
        broker.request()
                .body("{}")
                .post("/openbooking/orders/" + uuid)
                .then()
                .statusCode(405)
                .body("'@type'", equalTo("MethodNotAllowedError"));
        as(broker.bearer()).get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void cancelsItemsForTheCustomerAllOrNone() {
        Broker broker = Broker.at(5);
        String soon = broker.slots().getFirst();
        String later = broker.slots().get(1);
        UUID uuid = broker.ordered(List.of(item(0, soon), item(1, later), item(2, later)));
        List<String> ids = broker.itemIds(uuid);
        slotStartsIn(soon, 10);

        broker.cancel(uuid, ids).statusCode(400).body("'@type'", equalTo("CancellationNotPermittedError"));
        assertThat(free(later)).isEqualTo(3);
        broker.cancel(uuid, List.of(ids.get(1))).statusCode(204);
        broker.cancel(uuid, List.of(ids.get(1))).statusCode(204);
        assertThat(free(later)).isEqualTo(4);
        broker.read(uuid)
                .body("orderedItem[1].orderItemStatus", equalTo("https://openactive.io/CustomerCancelled"))
                .body("orderedItem[2].orderItemStatus", equalTo("https://openactive.io/OrderItemConfirmed"));

        UUID other = broker.ordered(List.of(item(0, later)));
        broker.cancel(uuid, broker.itemIds(other))
                .statusCode(500)
                .body("'@type'", equalTo("OrderItemNotWithinOrderError"));
        broker.cancel(uuid, List.of("x")).statusCode(500).body("'@type'", equalTo("OrderItemIdInvalidError"));
        broker.patch(uuid, ids, "https://openactive.io/SellerCancelled")
                .statusCode(400)
                .body("'@type'", equalTo("PatchNotAllowedOnPropertyError"));
        broker.request()
                .body("{\"@type\": \"Order\", \"orderedItem\": [], \"customer\": {}}")
                .patch("/openbooking/orders/" + uuid)
                .then()
                .statusCode(400)
                .body("'@type'", equalTo("PatchContainsExcessivePropertiesError"));
        broker.another().cancel(uuid, ids).statusCode(404).body("'@type'", equalTo("UnknownOrderError"));
        assertThat(drift(broker.venue())).isZero();
    }

    @Test
    void deletesOrdersAndQuotesHoweverOften() {
        Broker broker = Broker.at(5);
        String slot = broker.slots().getFirst();
        UUID uuid = broker.ordered(broker.places(slot, 2));
        UUID quote = UUID.randomUUID();
        broker.quote(quote, broker.places(slot, 3)).statusCode(200);
        assertThat(free(slot)).isZero();

        broker.another().request().delete("/openbooking/orders/" + uuid).then().statusCode(204);
        broker.request().delete("/openbooking/order-quotes/" + uuid).then().statusCode(204);
        assertThat(free(slot)).isZero();
        for (int i = 0; i < 2; i++) {
            broker.request().delete("/openbooking/order-quotes/" + quote).then().statusCode(204);
            assertThat(free(slot)).isEqualTo(3);
        }
        for (int i = 0; i < 2; i++) {
            broker.request().delete("/openbooking/orders/" + uuid).then().statusCode(204);
            assertThat(free(slot)).isEqualTo(5);
        }

        broker.read(uuid).statusCode(410).body("'@type'", equalTo("GoneError"));
        broker.order(uuid, broker.places(slot, 2)).body("'@type'", equalTo("OrderAlreadyExistsError"));
        broker.read(quote).statusCode(404);
        assertThat(drift(broker.venue())).isZero();
    }

    @Test
    void tellsEachSiteOfItsOwnOrdersInTheOrderOfCommits() {
        Broker broker = Broker.at(9);
        String slot = broker.slots().getFirst();
        assertThat(broker.follow("/openbooking/order-proposals-rpde").items()).isEmpty();
        UUID cancelled = broker.ordered(broker.places(slot, 2));
        UUID deleted = broker.ordered(broker.places(slot, 1));
        UUID foreign = broker.another().ordered(broker.places(slot, 1));
        broker.quote(UUID.randomUUID(), broker.places(slot, 1)).statusCode(200);
        Broker.Read first = eventually(broker, "/openbooking/orders-rpde", 2);
        assertThat(first.items())
                .extracting(item -> item.get("id"))
                .containsExactly(cancelled.toString(), deleted.toString());
        assertThat(first.items()).extracting(item -> item.get("kind")).containsOnly("Order");
        assertThat(first.items())
                .allSatisfy(item -> assertThat(String.valueOf(item.get("data")))
                        .contains("OrderItemConfirmed")
                        .doesNotContain("customer")
                        .doesNotContain("broker"));

        broker.cancel(cancelled, broker.itemIds(cancelled).subList(0, 1)).statusCode(204);
        broker.request().delete("/openbooking/orders/" + deleted).then().statusCode(204);

        Broker.Read second = eventually(broker, first.next(), 2);
        assertThat(second.items())
                .extracting(item -> item.get("id") + " " + item.get("state"))
                .containsExactly(cancelled + " updated", deleted + " deleted");
        assertThat(String.valueOf(second.items().getFirst().get("data")))
                .contains("CustomerCancelled")
                .contains("OrderItemConfirmed");
        assertThat(second.items().get(1)).doesNotContainKey("data");
        assertThat(second.items().toString()).doesNotContain(foreign.toString());
        sql(
                "update booking set state = 'CANCELLED_BY_OPERATOR' where hold_id = (select hold_id from open_order where uuid = '"
                        + cancelled + "') and state = 'CONFIRMED'");
        Broker.Read third = eventually(broker, second.next(), 1);
        assertThat(String.valueOf(third.items().getFirst().get("data"))).contains("SellerCancelled");
    }

    /// A change is told once no older transaction can still commit, so it may take a moment.
    private static Broker.Read eventually(Broker broker, String from, int items) {
        await().until(() -> broker.follow(from).items().size() >= items);
        return broker.follow(from);
    }

    @Test
    void letsTheCustomerInByTheCodeOfTheOrder() {
        Broker broker = Broker.at(5);
        String slot = broker.slots().getFirst();
        UUID uuid = broker.ordered(broker.places(slot, 2));
        String code = broker.read(uuid).extract().path("orderedItem[0].accessPass[0].text");
        String second = broker.read(uuid).extract().path("orderedItem[1].accessPass[0].text");
        String staff = staffOf(broker.venue().code());
        arrive(staff, code).statusCode(409).body("code", equalTo("ARRIVAL_UNTIMELY"));
        broker.cancel(uuid, broker.itemIds(uuid).subList(1, 2)).statusCode(204);
        slotStartsIn(slot, 10);

        arrive(staffOf("elsewhere"), code).statusCode(404).body("code", equalTo("BOOKING_NOT_FOUND"));
        arrive(
                        staff,
                        booked(citizen(), broker.slots().get(1), UUID.randomUUID())
                                .toString())
                .statusCode(404);
        arrive(staff, second).statusCode(409).body("code", equalTo("ARRIVAL_OF_CANCELLED"));
        arrive(staff, code).statusCode(204);
        arrive(staff, code).statusCode(204);

        broker.read(uuid).body("orderedItem[0].orderItemStatus", equalTo("https://openactive.io/AttendeeAttended"));
        await().until(() -> PublishedEvents.on("hamgara.venue")
                        .ofSubject(UUID.fromString(code))
                        .size()
                == 2);
    }

    private static io.restassured.response.ValidatableResponse arrive(String bearer, String booking) {
        return as(bearer).put("/v1/bookings/" + booking + "/arrival").then();
    }

    @Test
    void neverSellsMoreThanThereIsHoweverManySitesAndPeopleComeAtOnce() throws Exception {
        Broker broker = Broker.at(10);
        String slot = broker.slots().getFirst();
        String other = broker.slots().get(1);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<String> items = new ArrayList<>(broker.places(i % 2 == 0 ? slot : other, 2));
            items.addAll(broker.places(i % 2 == 0 ? other : slot, 1));
            calls.add(() -> broker.order(UUID.randomUUID(), items).extract().statusCode());
            UUID uuid = UUID.randomUUID();
            calls.add(() -> {
                broker.quote(uuid, items);
                return broker.quote(uuid, items).extract().statusCode();
            });
            calls.add(() -> hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1)
                    .extract()
                    .statusCode());
        }

        List<Integer> answers = allAtOnce(calls);

        assertThat(answers).isSubsetOf(200, 201, 409, 503);
        assertThat(answers).filteredOn(status -> status == 503).hasSizeLessThan(6);
        assertThat(number("select held + booked from slot where id = '" + slot + "'"))
                .isLessThanOrEqualTo(10);
        assertThat(drift(broker.venue())).isZero();
    }

    @Test
    void makesOneOrderOfTheSameRequestSentManyTimesAtOnce() throws Exception {
        Broker broker = Broker.at(10);
        String slot = broker.slots().getFirst();
        UUID uuid = UUID.randomUUID();
        Callable<String> order = () -> broker.order(uuid, broker.places(slot, 2))
                .statusCode(201)
                .extract()
                .asString();

        List<String> answers = allAtOnce(Collections.nCopies(6, order));

        assertThat(answers.stream()
                        .map(each -> each.replaceAll("\"remainingUses\":\\d+", ""))
                        .distinct())
                .hasSize(1);
        assertThat(number("select booked from slot where id = '" + slot + "'")).isEqualTo(2);
        assertThat(drift(broker.venue())).isZero();
    }
}
