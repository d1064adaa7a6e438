package hamgara.venue.bookingquote;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.askedAbout;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.card;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What bookings cost: told, held and stored at one price.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class BookingQuoteTest {

    private final String me = citizen();
    private final UUID card = UUID.randomUUID();

    @Test
    void tellsThePriceAndWhoPaysIt() {
        String slot = slotAt(100_001);

        ValidatableResponse quote = quote(me, slot, 3).statusCode(201);

        Instant startsAt = Instant.parse(quote.extract().path("startsAt"));
        quote.body("price.amount", equalTo(300_003))
                .body("lines[0].basis", equalTo("PLACE"))
                .body("lines[0].unit.amount", equalTo(100_001))
                .body("lines[0].quantity", equalTo(3))
                .body("lines[0].amount.amount", equalTo(300_003))
                .body("venueShare.amount", equalTo(30_000))
                .body("programmes[0].programme", equalTo("CARD-YOUTH"))
                .body("programmes[0].amount.amount", equalTo(150_001))
                .body("holderShare.amount", equalTo(120_002))
                .body("reasons", empty())
                .body(
                        "cancelInTimeUntil",
                        equalTo(startsAt.minus(Duration.ofHours(2)).toString()))
                .body(
                        "cancelAtLastUntil",
                        equalTo(startsAt.minus(Duration.ofMinutes(30)).toString()))
                .body("expiresAt", notNullValue());
        assertThat(askedAbout(card).getString("asked[0].body.at")).isEqualTo(startsAt.toString());
        assertThat(askedAbout(card).getString("asked[0].authorization")).isEqualTo(me);
    }

    @Test
    void saysInThreeLanguagesWhyTheCardDoesNotPay() {
        card(card, "no:CARD_SUSPENDED");

        quote(me, slotAt(100_000), 1)
                .statusCode(201)
                .body("holderShare.amount", equalTo(100_000))
                .body("programmes", empty())
                .body("reasons[0].code", equalTo("CARD_SUSPENDED"))
                .body("reasons[0].fa", equalTo("نه"))
                .body("reasons[0].ar", equalTo("لا"))
                .body("reasons[0].en", equalTo("no"));
    }

    @Test
    void asksNobodyWhereThereIsNothingToPay() {
        quote(me, slots(venue("SPORT_YOUTH"), 5).getFirst(), 2)
                .statusCode(201)
                .body("price.amount", equalTo(0))
                .body("lines", empty())
                .body("holderShare.amount", equalTo(0));

        assertThat(askedAbout(card).getList("asked")).isEmpty();
    }

    @Test
    void tellsNoPriceWithoutSharesThatAddUpToIt() {
        String slot = slotAt(100_000);

        card(card, "skewed");
        quote(me, slot, 1).statusCode(503).body("code", equalTo("CARD_SERVICE_UNAVAILABLE"));
        card(card, "away");
        quote(me, slot, 1).statusCode(503);
    }

    @Test
    void keepsThePriceItToldForAHoldAndItsBooking() {
        String slot = slotAt(100_000);
        quote(me, slot, 2).statusCode(201);
        tariff(slot, 300_000);
        UUID hold = UUID.randomUUID();

        hold(me, hold, slot, card, 2).statusCode(201).body("price.amount", equalTo(200_000));
        tariff(slot, 400_000);
        as(me).get("/v1/holds/" + hold).then().body("price.amount", equalTo(200_000));
        UUID booking = UUID.randomUUID();
        book(me, booking, hold).statusCode(201).body("price.amount", equalTo(200_000));
        as(me).get("/v1/bookings/" + booking).then().body("price.amount", equalTo(200_000));
    }

    @Test
    void keepsThePriceForThatPersonPlacePartyAndTimeOnly() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 9);
        String slot = slots.getFirst();
        tariff(slot, 100_000);
        quote(me, slot, 2).statusCode(201);
        tariff(slot, 300_000);

        hold(me, UUID.randomUUID(), slots.get(3), card, 2).body("price.amount", equalTo(600_000));
        hold(citizen(), UUID.randomUUID(), slot, card, 2).body("price.amount", equalTo(600_000));
        UUID fewer = UUID.randomUUID();
        hold(me, fewer, slot, card, 1).body("price.amount", equalTo(300_000));
        as(me).delete("/v1/holds/" + fewer).then().statusCode(204);
        UUID otherCard = UUID.randomUUID();
        hold(me, otherCard, slot, UUID.randomUUID(), 2).body("price.amount", equalTo(600_000));
        as(me).delete("/v1/holds/" + otherCard).then().statusCode(204);
        sql("update quoted_price set expires_at = clock_timestamp() where card_id = '" + card + "'");
        hold(me, UUID.randomUUID(), slot, card, 2).body("price.amount", equalTo(600_000));
    }

    @Test
    void keepsTheHoldWhenTheCallerExpectsAnotherPrice() {
        String slot = slotAt(100_000);
        UUID hold = UUID.randomUUID();
        hold(me, hold, slot, card, 2).statusCode(201);

        bookFor(hold, 100_000)
                .statusCode(409)
                .body("code", equalTo("PRICE_CHANGED"))
                .body("price.amount", equalTo(200_000));
        as(me).get("/v1/holds/" + hold).then().body("state", equalTo("HELD"));
        assertThat(askedAbout(card).getList("asked")).isEmpty();
        bookFor(hold, 200_000).statusCode(201).body("price.amount", equalTo(200_000));
    }

    @Test
    void costsWhatTheNewHoursCostAfterAMove() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 5);
        tariff(slots.get(0), 100_000);
        UUID hold = UUID.randomUUID();
        hold(me, hold, slots.get(0), card, 1).statusCode(201);
        UUID booking = UUID.randomUUID();
        book(me, booking, hold).statusCode(201).body("price.amount", equalTo(100_000));
        tariff(slots.get(0), 250_000);
        int asked = askedAbout(card).getList("asked").size();

        moved(booking, slots.get(3), "")
                .statusCode(409)
                .body("code", equalTo("PRICE_CHANGED"))
                .body("price.amount", equalTo(250_000));
        moved(booking, slots.get(3), expecting(100_000)).statusCode(409);
        as(me).get("/v1/bookings/" + booking)
                .then()
                .body("slotId", equalTo(slots.get(0)))
                .body("price.amount", equalTo(100_000));
        assertThat(askedAbout(card).getList("asked")).hasSize(asked);
        moved(booking, slots.get(3), expecting(250_000)).statusCode(201).body("price.amount", equalTo(250_000));
        moved(booking, slots.get(4), "").statusCode(201).body("price.amount", equalTo(250_000));
    }

    private ValidatableResponse moved(UUID booking, String slot, String more) {
        return as(me).body("{\"slotId\": \"%s\"%s}".formatted(slot, more))
                .put("/v1/bookings/" + booking + "/moves/" + UUID.randomUUID())
                .then();
    }

    private static String expecting(long rials) {
        return ", \"price\": {\"amount\": %d, \"currency\": \"IRR\"}".formatted(rials);
    }

    private ValidatableResponse quote(String bearer, String slot, int party) {
        return as(bearer)
                .body("{\"slotId\": \"%s\", \"party\": %d, \"cardId\": \"%s\"}".formatted(slot, party, card))
                .post("/v1/booking-quotes")
                .then();
    }

    private ValidatableResponse bookFor(UUID hold, long rials) {
        return as(me).body("{\"holdId\": \"%s\", \"price\": {\"amount\": %d, \"currency\": \"IRR\"}}"
                        .formatted(hold, rials))
                .put("/v1/bookings/" + UUID.randomUUID())
                .then();
    }

    private static String slotAt(long rials) {
        String slot = slots(venue("SPORT_YOUTH"), 9).getFirst();
        tariff(slot, rials);
        return slot;
    }

    private static void tariff(String slot, long rials) {
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
