package hamgara.card;

import static hamgara.card.RotatingTokenTest.redeem;
import static hamgara.card.RotatingTokenTest.shown;
import static hamgara.card.RotatingTokenTest.validate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SmsCodeTest {

    @Test
    void countsOnceAtItsVenueInAnyDigits() {
        World.Holder holder = World.holder(9);
        String venue = World.sportVenue();
        String elsewhere = World.sportVenue();
        String code = code(World.desk(), holder, venue);
        String persian =
                code.chars().mapToObj(c -> Character.toString(c - '0' + 0x06f0)).collect(Collectors.joining());

        shown(code, elsewhere).statusCode(422).body("code", equalTo("PRESENTATION_INVALID"));
        validate(code, venue).body("reasons", empty());
        redeem(persian.substring(0, 4) + " " + persian.substring(4), venue).body("state", equalTo("CAPTURED"));
        redeem(code, venue).body("reason", equalTo("TOKEN_REPLAYED"));
        validate(code, venue).body("reasons", contains("TOKEN_REPLAYED"));
        assertThat(Db.number("select count(*) from outbox where body::text like '%' || ? || '%'", code))
                .isZero();
    }

    @Test
    void isUsedOnceAlsoAtTheSameMoment() throws Exception {
        World.Holder holder = World.holder(9);
        String venue = World.sportVenue();
        String code = code(holder.account(), holder, venue);

        List<String> answers =
                CardWorld.atOnce(6, () -> redeem(code, venue).extract().path("state"));

        assertThat(answers).containsOnlyOnce("CAPTURED").containsOnly("CAPTURED", "DECLINED");
    }

    @Test
    void endsAfterFiveMinutesOrWithTheNextOne() {
        World.Holder holder = World.holder(9);
        String venue = World.sportVenue();
        String first = code(holder.account(), holder, venue);
        String second = code(holder.account(), holder, venue);

        redeem(first, venue).body("reason", equalTo("TOKEN_STALE"));
        TestClock.ahead(Duration.ofSeconds(301), () -> redeem(second, venue).body("reason", equalTo("TOKEN_STALE")));
        redeem(second, venue).body("state", equalTo("CAPTURED"));
    }

    @Test
    void cannotBeGuessedThroughAtAVenueAlsoAtTheSameMoment() throws Exception {
        World.Holder holder = World.holder(9);
        String venue = World.sportVenue();
        String code = code(holder.account(), holder, venue);
        for (int i = 0; i < 12; i++) {
            validate(code, venue).body("reasons", empty()); // a right one costs no try
        }
        String wrong = code.equals("00000000") ? "00000001" : "00000000";

        List<Integer> answers =
                CardWorld.atOnce(14, () -> shown(wrong, venue).extract().statusCode());

        assertThat(answers.stream().filter(status -> status == 422)).hasSize(10);
        assertThat(answers.stream().filter(status -> status == 429)).hasSize(4);
        shown(code, venue).statusCode(429).body("code", equalTo("VENUE_CODES_LOCKED"));
        redeem(holder.credential(), venue).body("state", equalTo("CAPTURED"));
        TestClock.ahead(
                Duration.ofMinutes(11),
                () -> redeem(code(holder.account(), holder, venue), venue).body("state", equalTo("CAPTURED")));
    }

    @Test
    void isForTheHolderAndTheDesk() {
        World.Holder holder = World.holder(9);
        String venue = World.sportVenue();

        Api.post(Tokens.of("citizen"), Map.of("venueCode", venue), "/v1/cards/{id}/sms-codes", holder.card())
                .statusCode(404);
        Api.post(holder.account(), Map.of("venueCode", "nowhere"), "/v1/cards/{id}/sms-codes", holder.card())
                .statusCode(422)
                .body("code", equalTo("CODE_FOR_UNKNOWN_VENUE"));
    }

    private static String code(Tokens who, World.Holder holder, String venue) {
        return Api.post(who, Map.of("venueCode", venue), "/v1/cards/{id}/sms-codes", holder.card())
                .statusCode(201)
                .extract()
                .path("code");
    }
}
