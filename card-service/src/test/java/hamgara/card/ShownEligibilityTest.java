package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ShownEligibilityTest {

    private static final String PATH = "/v1/eligibility-checks/shown";

    private static Map<String, Object> question(String credential, String venue, String audience) {
        return new HashMap<>(Map.of(
                "credential",
                credential,
                "venueCode",
                venue,
                "category",
                "SPORT",
                "audience",
                audience,
                "startsAt",
                Instant.now().minusSeconds(600).toString()));
    }

    private static ValidatableResponse ask(String venue, Map<String, Object> question) {
        return Api.post(World.terminal(venue), question, PATH);
    }

    @Test
    void tellsADoorWhetherThePlaceIsForTheHolderAndNothingElse() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> older = question(holder.credential(), venue, "MIXED");
        older.put("ageMin", 21);
        Map<String, Object> younger = question(holder.credential(), venue, "MIXED");
        younger.put("ageMax", 19);

        Map<String, Object> answer = ask(venue, question(holder.credential(), venue, "WOMEN"))
                .statusCode(200)
                .body("eligible", equalTo(true))
                .body("reasons", empty())
                .body("cardId", equalTo(holder.card().toString()))
                .extract()
                .path("");
        assertThat(answer).containsOnlyKeys("eligible", "reasons", "cardId");
        ask(venue, question(holder.credential(), venue, "MEN"))
                .body("eligible", equalTo(false))
                .body("reasons", contains("AUDIENCE_NOT_ALLOWED"));
        ask(venue, older).body("reasons", contains("AGE_BELOW_MIN"));
        ask(venue, younger).body("reasons", contains("AGE_ABOVE_MAX"));
        // asked by a door, and so no place that the holder asked for
        assertThat(Db.number("select count(*) from eligibility_check where card_id = ?", holder.card()))
                .isZero();
    }

    @Test
    void takesNoCardOfOthersAndNoStoppedOne() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();

        ask(venue, question("HG1:NOTHING", venue, "MIXED"))
                .statusCode(200)
                .body("eligible", equalTo(false))
                .body("reasons", contains("PRESENTATION_INVALID"));
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        ask(venue, question(holder.credential(), venue, "MIXED")).body("reasons", contains("CARD_SUSPENDED"));
        ask("elsewhere", question(holder.credential(), venue, "MIXED")).statusCode(403);
        Api.post(holder.account(), question(holder.credential(), venue, "MIXED"), PATH)
                .statusCode(403);
    }

    @Test
    void letsNobodyFindAnAgeOutByAsking() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        var terminal = World.terminal(venue);

        for (int i = 0; i < 30; i++) {
            Api.post(terminal, question(holder.credential(), venue, "MEN"), PATH);
        }
        Api.post(terminal, question(holder.credential(), venue, "MEN"), PATH)
                .statusCode(429)
                .body("code", equalTo("TOO_MANY_ATTEMPTS"));
        Api.post(terminal, question(holder.credential(), venue, "WOMEN"), PATH).statusCode(200);
    }
}
