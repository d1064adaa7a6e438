package hamgara.card;

import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
        redeem(venue, byId).statusCode(201).body("state", equalTo("CAPTURED"));
        byId.put("credential", holder.credential());
        redeem(venue, byId).statusCode(422).body("code", equalTo("PRESENTATION_MISSING"));
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

    private static ValidatableResponse redeem(String venue, Map<String, Object> request) {
        return Api.post(World.terminal(venue), request, "/v1/redemptions");
    }
}
