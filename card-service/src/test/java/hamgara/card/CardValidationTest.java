package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

@QuarkusTest
@WithTestResource(TestStack.class)
class CardValidationTest {

    @Test
    void isMadeWithoutUsingTheCard() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Map<String, Object> question = World.redemption(holder.credential(), venue);

        for (int i = 0; i < 3; i++) {
            validate(World.terminal(venue), question)
                    .statusCode(200)
                    .body("valid", equalTo(true))
                    .body("reasons", empty())
                    .body("messages", empty())
                    .body("remaining", equalTo(1));
        }
        Api.post(World.terminal(venue), question, "/v1/redemptions").body("state", equalTo("CAPTURED"));
        validate(World.terminal(venue), question)
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("reasons", contains("QUOTA_EXHAUSTED"))
                .body("remaining", equalTo(0));
        validate(World.terminal("elsewhere"), question).statusCode(403);
    }

    @Test
    void tellsTheRuleTheReasonInThreeLanguagesAndTheNextDay() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Map<String, Object> question = World.redemption(holder.credential(), venue);
        LocalDate saturday = LocalDate.now(ZoneId.of("Asia/Tehran")).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

        validate(World.terminal(venue), question)
                .body("decision.programmeVersion", equalTo(1))
                .body("decision.rule", equalTo("SPORT per WEEK"))
                .body("decision.nextEligibleOn", nullValue());
        Api.post(World.terminal(venue), question, "/v1/redemptions").statusCode(201);

        validate(World.terminal(venue), question)
                .body("messages.code", contains("QUOTA_EXHAUSTED"))
                .body("messages[0].fa", equalTo("سهم این دوره تمام شده است."))
                .body("messages[0].ar", equalTo("نفدت حصة هذه الفترة."))
                .body("messages[0].en", equalTo("The entries of this period are used up."))
                .body("decision.nextEligibleOn", equalTo(saturday.toString()))
                .body("decision.nextEligibleOnJalali", not(blankOrNullString()))
                .body("decision.holder", nullValue());
    }

    @Test
    void asksTheLimitsOfTheProgrammeToo() {
        var programme = new HashMap<>(World.programme(World.rules(), List.of(World.entitlement("SPORT", 5, "WEEK"))));
        programme.put("terms", Map.of("limits", List.of(DeskWorld.limit("PERSON", "DAY", "ENTRIES", 1))));
        World.Holder holder = World.holder(World.published(programme), 20, "FEMALE");
        String venue = World.sportVenue();
        Map<String, Object> question = World.redemption(holder.credential(), venue);
        validate(World.terminal(venue), question).body("valid", equalTo(true));
        Api.post(World.terminal(venue), question, "/v1/redemptions").body("state", equalTo("CAPTURED"));

        validate(World.terminal(venue), question)
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("reasons", contains("LIMIT_PER_DAY"))
                .body("messages.code", contains("LIMIT_PER_DAY"))
                .body("remaining", equalTo(4))
                .body(
                        "decision.nextEligibleOn",
                        equalTo(LocalDate.now(ZoneId.of("Asia/Tehran"))
                                .plusDays(1)
                                .toString()));
    }

    @Test
    void tellsTheHolderMoreAndNobodyElse() {
        World.Holder holder = World.holder(3);
        World.Holder other = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> question = World.redemption(holder.credential(), venue);
        Api.post(World.terminal(venue), question, "/v1/redemptions").statusCode(201);

        validate(holder.account(), question)
                .statusCode(200)
                .body("remaining", equalTo(2))
                .body("decision.holder.card", equalTo("USABLE"))
                .body("decision.holder.entries", equalTo(3))
                .body("decision.holder.used", equalTo(1));
        validate(other.account(), question).statusCode(404).body("code", equalTo("CARD_NOT_FOUND"));
    }

    @Test
    void seesASuspensionAndItsEndAtOnce() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> question = World.redemption(holder.credential(), venue);

        for (int i = 0; i < 5; i++) {
            validate(World.terminal(venue), question).body("valid", equalTo(true));
            CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
            validate(World.terminal(venue), question).body("reasons", contains("CARD_SUSPENDED"));
            CardTest.resume(holder.account(), holder.card()).statusCode(200);
        }
        validate(World.terminal(venue), question).body("valid", equalTo(true));
    }

    @Test
    void tellsOtherInstancesOfASuspension() throws SQLException {
        World.Holder holder = World.holder(3);

        try (Connection ear = Arc.container().instance(DataSource.class).get().getConnection()) {
            ear.createStatement().execute("listen admission");
            CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> heard(ear).contains(holder.card().toString()));
            ear.createStatement().execute("unlisten *");
        }
    }

    @Test
    void knowsNothingOfForeignTexts() {
        String venue = World.sportVenue();
        for (String text : List.of("HG1:FOREIGN", "nothing", "HR1:ZZZZ")) {
            validate(World.terminal(venue), World.redemption(text, venue))
                    .statusCode(200)
                    .body("valid", equalTo(false))
                    .body("reasons", contains("PRESENTATION_INVALID"))
                    .body("messages[0].en", not(blankOrNullString()))
                    .body("cardId", nullValue())
                    .body("decision", nullValue());
        }
    }

    @Test
    void saysNothingOfThePerson() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        String answer = validate(World.terminal(venue), World.redemption(holder.credential(), venue))
                .extract()
                .asString();
        assertThat(answer)
                .doesNotContain("آزمون")
                .doesNotContain(holder.person().toString())
                .doesNotContain(holder.enrolment().toString());
    }

    private static List<String> heard(Connection ear) throws SQLException {
        PGNotification[] told = ear.unwrap(PGConnection.class).getNotifications(100);
        return told == null
                ? List.of()
                : Stream.of(told).map(PGNotification::getParameter).toList();
    }

    private static ValidatableResponse validate(Tokens who, Map<String, Object> question) {
        return Api.post(who, question, "/v1/card-validations");
    }
}
