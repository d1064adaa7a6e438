package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RotatingTokenTest {

    @Test
    void countsForOneUseAndNeverAgain() throws Exception {
        World.Holder holder = World.holder(9);
        Phone phone = Phone.of(holder.account(), holder.card());
        String venue = World.sportVenue();
        long step = Phone.stepNow();
        String token = phone.tokenOf(step);

        assertThat(Encoder.encode(token, ErrorCorrectionLevel.M, Map.of())
                        .getVersion()
                        .getVersionNumber())
                .isLessThanOrEqualTo(3);
        validate(token, venue).body("reasons", empty());
        validate(token, venue).body("reasons", empty());
        redeem(token, venue).body("state", equalTo("CAPTURED"));
        redeem(token, venue).body("state", equalTo("DECLINED")).body("reason", equalTo("TOKEN_REPLAYED"));
        validate(token, venue).body("reasons", contains("TOKEN_REPLAYED"));
        redeem(phone.tokenOf(step - 1), venue).body("reason", equalTo("TOKEN_REPLAYED"));
        redeem(phone.tokenOf(step + 1), venue).body("state", equalTo("CAPTURED"));
        TestClock.ahead(Duration.ofDays(2), () -> redeem(token, venue).body("reason", equalTo("TOKEN_REPLAYED")));
    }

    @Test
    void isTakenOnceAlsoAtTheSameMoment() throws Exception {
        World.Holder holder = World.holder(9);
        String token = Phone.of(holder.account(), holder.card()).token(0);
        String venue = World.sportVenue();

        List<String> answers =
                CardWorld.atOnce(8, () -> redeem(token, venue).extract().path("state"));

        assertThat(answers).containsOnlyOnce("CAPTURED").containsOnly("CAPTURED", "DECLINED");
    }

    @Test
    void isStaleOutsideOfItsTime() {
        World.Holder holder = World.holder(9);
        Phone phone = Phone.of(holder.account(), holder.card());
        String venue = World.sportVenue();

        redeem(phone.token(-3), venue).body("reason", equalTo("TOKEN_STALE"));
        redeem(phone.token(3), venue).body("reason", equalTo("TOKEN_STALE"));
        validate(phone.token(-100), venue).body("reasons", contains("TOKEN_STALE"));
        redeem(phone.token(0), venue).body("state", equalTo("CAPTURED"));
    }

    @Test
    void backsOffAfterFiveForgedOnes() {
        World.Holder holder = World.holder(9);
        Phone phone = Phone.of(holder.account(), holder.card());
        String venue = World.sportVenue();
        Phone forger = new Phone(phone.handle(), new byte[32]);

        for (int i = 0; i < 5; i++) {
            shown(forger.token(0), venue).statusCode(422).body("code", equalTo("PRESENTATION_INVALID"));
        }
        shown(phone.token(0), venue).statusCode(429).body("code", equalTo("TOKEN_BLOCKED"));
        TestClock.ahead(
                Duration.ofSeconds(40), () -> redeem(phone.token(0), venue).body("state", equalTo("CAPTURED")));
        assertThat(Db.number("select wrong from rotating_key where card_id = ?", holder.card()))
                .isZero();
    }

    @Test
    void isMadeByOnePhoneOfTheHolder() {
        World.Holder holder = World.holder(9);
        Phone lost = Phone.of(holder.account(), holder.card());
        String venue = World.sportVenue();
        Phone phone = Phone.of(holder.account(), holder.card());

        shown(lost.token(0), venue).statusCode(422).body("code", equalTo("PRESENTATION_INVALID"));
        redeem(phone.token(0), venue).body("state", equalTo("CAPTURED"));
        Api.post(World.desk(), Map.of(), "/v1/cards/{id}/rotating-key", holder.card())
                .statusCode(403);
        Api.post(Tokens.of("citizen"), Map.of(), "/v1/cards/{id}/rotating-key", holder.card())
                .statusCode(404);
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        redeem(phone.token(1), venue).body("reason", equalTo("CARD_SUSPENDED"));
        Api.post(holder.account(), Map.of(), "/v1/cards/{id}/rotating-key", holder.card())
                .statusCode(409)
                .body("code", equalTo("CARD_NOT_USABLE"));
    }

    static ValidatableResponse shown(String text, String venue) {
        return Api.post(World.terminal(venue), World.redemption(text, venue), "/v1/redemptions");
    }

    static ValidatableResponse redeem(String text, String venue) {
        return shown(text, venue).statusCode(201);
    }

    static ValidatableResponse validate(String text, String venue) {
        return Api.post(
                        World.terminal(venue),
                        Map.of("credential", text, "venueCode", venue, "category", "SPORT"),
                        "/v1/card-validations")
                .statusCode(200);
    }
}
