package hamgara.venue.bookingquote;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is charged of a booking: what was quoted, held by card-service with the entry.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class BookingChargeTest {

    private final String me = citizen();
    private final UUID card = UUID.randomUUID();
    private List<String> slots = List.of();
    private String slot = "";

    @BeforeEach
    void openAHall() {
        slots = slots(venue("SPORT_YOUTH"), 9);
        slot = slots.getFirst();
    }

    @Test
    void hasTheSharesHeldThatTheQuoteTold() {
        tariff(100_001);
        quote(3).statusCode(201).body("holderShare.amount", equalTo(120_002));
        UUID booking = UUID.randomUUID();

        book(me, booking, held(3))
                .statusCode(201)
                .body("price.amount", equalTo(300_003))
                .body("shares.venueShare.amount", equalTo(30_000))
                .body("shares.programmesShare.amount", equalTo(150_001))
                .body("shares.holderShare.amount", equalTo(120_002));

        as(me).get("/v1/bookings/" + booking).then().body("shares.holderShare.amount", equalTo(120_002));
        assertThat(askedAbout(card).getInt("asked[1].body.price.amount")).isEqualTo(300_003);
        assertThat(askedAbout(card).getInt("asked[1].body.holderShareAtMost.amount"))
                .isEqualTo(120_002);
    }

    @Test
    void chargesNoMoreThanWasToldAndKeepsTheHold() {
        tariff(100_000);
        quote(1).statusCode(201).body("holderShare.amount", equalTo(40_000));
        UUID hold = held(1);
        UUID booking = UUID.randomUUID();
        card(card, "spent");

        book(me, booking, hold)
                .statusCode(409)
                .body("code", equalTo("SHARES_CHANGED"))
                .body("venueShare.amount", equalTo(10_000))
                .body("programmesShare.amount", equalTo(0))
                .body("holderShare.amount", equalTo(90_000));

        as(me).get("/v1/holds/" + hold).then().body("state", equalTo("HELD"));
        agree(booking, hold, 89_999).statusCode(409).body("code", equalTo("SHARES_CHANGED"));
        agree(booking, hold, 90_000).statusCode(201).body("shares.holderShare.amount", equalTo(90_000));
    }

    @Test
    void takesWhatThereIsWhereNothingWasTold() {
        tariff(100_000);
        UUID hold = held(1);
        card(card, "spent");

        book(me, UUID.randomUUID(), hold)
                .statusCode(201)
                .body("shares.programmesShare.amount", equalTo(0))
                .body("shares.holderShare.amount", equalTo(90_000));
        assertThat(askedAbout(card).getString("asked[0].body.holderShareAtMost"))
                .isNull();
    }

    @Test
    void booksNothingForSharesThatDoNotAddUp() {
        tariff(100_000);
        UUID hold = held(1);
        UUID booking = UUID.randomUUID();
        card(card, "skewed");

        book(me, booking, hold).statusCode(503).body("code", equalTo("CARD_SERVICE_UNAVAILABLE"));

        assertThat(number("select count(*) from booking where id = '" + booking + "'"))
                .isZero();
    }

    @Test
    void asksForNothingWhereAPlaceIsFree() {
        book(me, UUID.randomUUID(), held(2))
                .statusCode(201)
                .body("price.amount", equalTo(0))
                .body("shares", nullValue());

        assertThat(askedAbout(card).getString("asked[0].body.price")).isNull();
    }

    @Test
    void movesWithThePriceOfTheNewHours() {
        UUID booking = UUID.randomUUID();
        book(me, booking, held(1)).statusCode(201).body("shares", nullValue());
        tariff(100_000);

        as(me).body("{\"slotId\": \"%s\", \"price\": {\"amount\": 100000, \"currency\": \"IRR\"}}"
                        .formatted(slots.get(3)))
                .put("/v1/bookings/" + booking + "/moves/" + UUID.randomUUID())
                .then()
                .statusCode(201)
                .body("price.amount", equalTo(100_000))
                .body("shares.venueShare.amount", equalTo(10_000))
                .body("shares.programmesShare.amount", equalTo(50_000))
                .body("shares.holderShare.amount", equalTo(40_000));

        assertThat(askedAbout(card).getInt("asked[1].body.price.amount")).isEqualTo(100_000);
    }

    @Test
    void sharesAnewWithTheCardOfWhoTakesTheBookingOver() {
        tariff(100_000);
        UUID booking = UUID.randomUUID();
        book(me, booking, held(1)).statusCode(201).body("shares.holderShare.amount", equalTo(40_000));
        UUID transfer = UUID.randomUUID();
        as(me).body("{\"bookingId\": \"%s\"}".formatted(booking))
                .put("/v1/booking-transfers/" + transfer)
                .then()
                .statusCode(201);
        String other = citizen();
        UUID theirs = UUID.randomUUID();
        card(theirs, "spent");

        as(other)
                .body("{\"cardId\": \"%s\"}".formatted(theirs))
                .put("/v1/booking-transfers/" + transfer + "/acceptance")
                .then()
                .statusCode(201);

        as(other)
                .get("/v1/bookings/" + booking)
                .then()
                .body("price.amount", equalTo(100_000))
                .body("shares.holderShare.amount", equalTo(90_000));
    }

    @Test
    void asksNoMoreForSeveralPlacesThanTheHolderAgreesTo() {
        tariff(100_000);
        UUID hold = UUID.randomUUID();
        as(me).body("""
                        {"cardId": "%s", "items": [{"slotId": "%s", "party": 1}, {"slotId": "%s", "party": 1}]}""".formatted(card, slot, slots.get(3)))
                .put("/v1/holds/" + hold)
                .then()
                .statusCode(201);
        UUID booking = UUID.randomUUID();

        agree(booking, hold, 79_999).statusCode(409).body("code", equalTo("SHARES_CHANGED"));

        assertThat(number("select count(*) from kept_entry where hold_id = '" + hold + "' and state = 'GIVEN_UP'"))
                .isEqualTo(1);
        agree(booking, hold, 80_000).statusCode(201).body("items.size()", equalTo(2));
    }

    private ValidatableResponse agree(UUID booking, UUID hold, long rials) {
        return as(me).body("""
                        {"holdId": "%s", "holderShare": {"amount": %d, "currency": "IRR"}}""".formatted(hold, rials))
                .put("/v1/bookings/" + booking)
                .then();
    }

    private UUID held(int party) {
        UUID hold = UUID.randomUUID();
        hold(me, hold, slot, card, party).statusCode(201);
        return hold;
    }

    private ValidatableResponse quote(int party) {
        return as(me).body("{\"slotId\": \"%s\", \"party\": %d, \"cardId\": \"%s\"}".formatted(slot, party, card))
                .post("/v1/booking-quotes")
                .then();
    }

    private void tariff(long rials) {
        String facility = given().get("/v1/slots/" + slot).then().extract().path("facilityId");
        once(ADMIN)
                .body("""
                        {"fromOn": "%s", "lines": [
                         {"basis": "PLACE", "amount": {"amount": %d, "currency": "IRR"}}]}""".formatted(tomorrow(), rials))
                .post("/v1/facilities/" + facility + "/tariffs")
                .then()
                .statusCode(201);
    }
}
