package hamgara.card;

import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.time.Tehran;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RedemptionOfBookingTest {

    @Test
    void takesTheCardOfTheBookingOnly() {
        World.Holder holder = World.holder(3);
        World.Holder other = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> mismatch = World.redemption(holder.credential(), venue);
        mismatch.put("expectedCardId", other.card());
        Map<String, Object> byId =
                new HashMap<>(Map.of("cardId", holder.card(), "venueCode", venue, "category", "SPORT"));

        redeem(venue, mismatch).statusCode(201).body("reason", equalTo("CARD_MISMATCH"));
        redeem(venue, byId).statusCode(422).body("code", equalTo("PRESENTATION_MISSING"));
        byId.put("expectedCardId", holder.card());
        byId.put("credential", holder.credential());
        redeem(venue, byId).statusCode(422).body("code", equalTo("PRESENTATION_MISSING"));
    }

    @Test
    void takesACardThatIsNotShownOnlyForAPlaceItsHolderAskedFor() {
        World.Holder holder = World.holder(5);
        String venue = World.sportVenue();
        String elsewhere = World.sportVenue();
        Map<String, Object> first = unshown(holder.card(), venue);
        Instant now = Instant.now();
        World.checked(holder, elsewhere, now);
        World.checked(holder, venue, now.plus(Duration.ofDays(2)));
        World.checked(World.holder(5), venue, now);

        redeem(venue, first)
                .statusCode(422)
                .body("code", equalTo("BOOKING_NOT_CHECKED"))
                .body("errors[0].pointer", equalTo("/cardId"));
        World.checked(holder, venue, now);
        redeem(venue, first).statusCode(201).body("state", equalTo("CAPTURED"));
        redeem(venue, first).statusCode(201).body("remaining", equalTo(4));
        redeem(venue, unshown(holder.card(), venue)).statusCode(422).body("code", equalTo("BOOKING_NOT_CHECKED"));
    }

    @Test
    void takesOneEntryForAPlaceHoweverOftenItWasAskedFor() {
        World.Holder holder = World.holder(5);
        String venue = World.sportVenue();
        Instant slot = Instant.now();
        World.checked(holder, venue, slot);
        World.checked(holder, venue, slot);
        Map<String, Object> two = unshown(holder.card(), venue);
        two.put("units", 2);

        redeem(venue, two)
                .statusCode(422)
                .body("code", equalTo("BOOKING_NOT_CHECKED"))
                .body("errors[0].pointer", equalTo("/units"));
        redeem(venue, World.booked(holder, venue)).statusCode(201).body("state", equalTo("CAPTURED"));
        redeem(venue, unshown(holder.card(), venue)).statusCode(422).body("code", equalTo("BOOKING_NOT_CHECKED"));
    }

    @Test
    void keepsThePlaceWhenTheCardIsDeclined() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> booked = unshown(holder.card(), venue);
        World.checked(holder, venue, Instant.now());

        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        redeem(venue, booked).statusCode(201).body("reason", equalTo("CARD_SUSPENDED"));
        CardTest.resume(holder.account(), holder.card()).statusCode(200);
        redeem(venue, booked).statusCode(201).body("state", equalTo("CAPTURED"));
    }

    @Test
    void takesThePlaceThatWasAskedForWithTheCardBefore() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        World.checked(holder, venue, Instant.now());
        UUID replacement = World.id(CardTest.replace(holder.account(), holder.card(), "DAMAGED")
                .statusCode(201)
                .extract()
                .path("id"));

        redeem(venue, unshown(replacement, venue)).statusCode(201).body("state", equalTo("CAPTURED"));
        redeem(venue, unshown(replacement, venue)).statusCode(422).body("code", equalTo("BOOKING_NOT_CHECKED"));
    }

    @Test
    void takesThePlaceThatWasAskedForBeforeItsHolderTookPartAnew() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        World.checked(holder, venue, Instant.now());
        World.Holder anew = ReturnWorld.leftAndBack(holder);

        redeem(venue, unshown(anew.card(), venue)).statusCode(201).body("state", equalTo("CAPTURED"));
        redeem(venue, unshown(anew.card(), venue)).statusCode(422).body("code", equalTo("BOOKING_NOT_CHECKED"));
    }

    @Test
    void takesWhoComesBeforeMidnightForTheFirstPlaceOfTheDay() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Instant midnight = Tehran.startOf(Tehran.dayOf(Instant.now()).plusDays(2));
        World.checked(holder, venue, midnight.plus(Duration.ofMinutes(5)));

        TestClock.at(
                midnight.minus(Duration.ofMinutes(40)),
                () -> redeem(venue, unshown(holder.card(), venue)).statusCode(422));
        TestClock.at(
                midnight.minus(Duration.ofMinutes(20)),
                () -> redeem(venue, unshown(holder.card(), venue))
                        .statusCode(201)
                        .body("state", equalTo("CAPTURED")));
    }

    @Test
    void takesTheReplacementForTheCardOfTheBooking() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        UUID replacement = World.id(CardTest.replace(holder.account(), holder.card(), "LOST")
                .statusCode(201)
                .extract()
                .path("id"));
        Map<String, Object> booked = World.redemption(World.credential(holder.account(), replacement), venue);
        booked.put("expectedCardId", holder.card());
        Map<String, Object> lost = World.redemption(holder.credential(), venue);
        lost.put("expectedCardId", holder.card());

        redeem(venue, lost).body("state", equalTo("DECLINED")).body("reason", equalTo("CARD_REPLACED"));
        redeem(venue, booked).body("state", equalTo("CAPTURED")).body("cardId", equalTo(replacement.toString()));
    }

    @Test
    void countsABookingOnceButTriesAgainAfterADecline() {
        World.Holder holder = World.holder(3);
        World.Holder other = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> booked = World.booked(holder, venue);
        Map<String, Object> others = World.redemption(other.credential(), venue);
        others.put("reference", booked.get("reference"));
        others.put("expectedCardId", holder.card());

        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        redeem(venue, booked).body("reason", equalTo("CARD_SUSPENDED"));
        CardTest.resume(holder.account(), holder.card()).statusCode(200);
        String id = redeem(venue, booked)
                .body("state", equalTo("CAPTURED"))
                .extract()
                .path("id");
        booked.put("occurredAt", Instant.now().minusSeconds(30).toString());
        redeem(venue, booked)
                .statusCode(201)
                .body("id", equalTo(id))
                .body("state", equalTo("CAPTURED"))
                .body("remaining", equalTo(2));
        redeem(venue, others).body("state", equalTo("DECLINED")).body("reason", equalTo("CARD_MISMATCH"));
        others.put("expectedCardId", other.card());
        redeem(venue, others).body("state", equalTo("DECLINED")).body("reason", equalTo("CARD_MISMATCH"));
    }

    @Test
    void letsAReferenceWithoutAnExpectedCardRepeat() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> plain = World.redemption(holder.credential(), venue);
        plain.put("reference", "desk-1");

        redeem(venue, plain).body("remaining", equalTo(2));
        redeem(venue, plain).body("state", equalTo("CAPTURED")).body("remaining", equalTo(1));
    }

    /// An arrival at which nothing is shown, with a booking of its own.
    private static Map<String, Object> unshown(UUID card, String venue) {
        return new HashMap<>(Map.of(
                "cardId", card,
                "expectedCardId", card,
                "venueCode", venue,
                "category", "SPORT",
                "reference", UUID.randomUUID().toString()));
    }

    private static ValidatableResponse redeem(String venue, Map<String, Object> request) {
        return Api.post(World.terminal(venue), request, "/v1/redemptions");
    }
}
