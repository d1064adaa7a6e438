package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RiskTest {

    private final Tokens manager = World.manager();
    private final Tokens second = World.manager();

    @BeforeEach
    @AfterEach
    void retireAll() {
        World.switchOn(World.SHUSH);
        Api.get(manager, "/v1/risk-rules?county=0614&limit=100")
                .extract()
                .jsonPath()
                .getList("items.findAll { it.state == 'ACTIVE' }.id", String.class)
                .forEach(id -> change(manager, "/v1/risk-rules/" + id, "retire", Map.of())
                        .statusCode(200)
                        .body("state", equalTo("RETIRED")));
    }

    @Test
    void opensACaseForABurstAtAVenueAndHoldsItsPayment() {
        UUID programme = World.programmeWith(3);
        String venue = World.sportVenue();
        String quiet = World.sportVenue();
        for (int i = 0; i < 4; i++) {
            World.Holder holder = World.holder(programme, 20, "FEMALE");
            use(holder, venue);
            if (i < 3) {
                use(holder, quiet);
            }
        }

        rule(Map.of("kind", "BURST_AT_VENUE", "people", 4));
        String found = awaitCase(venue);

        Api.get(manager, "/v1/risk-cases/{id}", found)
                .statusCode(200)
                .body("kind", equalTo("BURST_AT_VENUE"))
                .body("state", equalTo("OPEN"))
                .body("usesHeld", equalTo(4));
        assertThat(caseAt(quiet)).isEmpty();
        World.Holder holder = World.holder(programme, 20, "FEMALE");
        use(holder, venue); // the family is not declined for it
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> Api.get(manager, "/v1/risk-cases/{id}", found).body("usesHeld", equalTo(5)));
    }

    @Test
    void opensACaseForSplitUsesOfOnePerson() {
        UUID programme = World.programmeWith(5);
        String venue = World.sportVenue();
        World.Holder splitting = World.holder(programme, 20, "MALE");
        World.Holder ordinary = World.holder(programme, 20, "MALE");
        use(splitting, venue);
        use(splitting, venue);
        use(splitting, venue);
        use(ordinary, venue);

        rule(Map.of("kind", "SPLITTING", "uses", 3, "minutes", 10));
        String found = awaitCase(venue);

        Api.get(manager, "/v1/risk-cases/{id}", found)
                .body("personId", equalTo(splitting.person().toString()))
                .body("usesHeld", equalTo(3));
    }

    @Test
    void leavesUsesFarApartAlone() {
        UUID programme = World.programmeWith(5);
        String venue = World.sportVenue();
        World.Holder holder = World.holder(programme, 20, "MALE");
        use(holder, venue);
        TestClock.ahead(Duration.ofMinutes(20), () -> use(holder, venue));
        String other = World.sportVenue();
        World.Holder splitting = World.holder(programme, 20, "MALE");
        use(splitting, other);
        use(splitting, other);

        rule(Map.of("kind", "SPLITTING", "uses", 2, "minutes", 10));
        awaitCase(other);

        assertThat(caseAt(venue)).isEmpty();
    }

    @Test
    void looksAtWhenCardsWereUsedNotAtWhenItWasTold() {
        UUID programme = World.programmeWith(5);
        String venue = World.sportVenue();
        var holder = new World.Holder[1];
        TestClock.ahead(Duration.ofHours(-6), () -> holder[0] = World.holder(programme, 20, "MALE"));
        for (int hours : new int[] {4, 2}) {
            Instant came = Instant.now().minus(Duration.ofHours(hours));
            World.checked(holder[0], venue, came);
            Map<String, Object> late = World.booked(holder[0], venue);
            late.put("occurredAt", came.toString());
            Api.post(World.terminal(venue), late, "/v1/redemptions")
                    .statusCode(201)
                    .body("state", equalTo("CAPTURED"));
        }
        String other = World.sportVenue();
        World.Holder splitting = World.holder(programme, 20, "MALE");
        use(splitting, other);
        use(splitting, other);

        rule(Map.of("kind", "SPLITTING", "uses", 2, "minutes", 10));
        awaitCase(other);

        assertThat(caseAt(venue)).isEmpty();
    }

    @Test
    void opensACaseForUsesCrowdedOnThePeriodsLastDay() {
        UUID programme = World.programmeWith(3);
        String venue = World.sportVenue();
        World.Holder first = World.holder(programme, 20, "FEMALE");
        World.Holder other = World.holder(programme, 20, "FEMALE");
        Instant friday = LocalDate.now(ZoneId.of("Asia/Tehran"))
                .with(java.time.temporal.TemporalAdjusters.nextOrSame(java.time.DayOfWeek.FRIDAY))
                .atTime(12, 0)
                .atZone(ZoneId.of("Asia/Tehran"))
                .toInstant();
        TestClock.at(friday, () -> {
            use(first, venue);
            use(first, venue);
            use(other, venue);
            rule(Map.of("kind", "NEAR_EXPIRY", "uses", 3, "percent", 60));
            String found = awaitCase(venue);
            Api.get(manager, "/v1/risk-cases/{id}", found).body("usesHeld", equalTo(3));
        });
    }

    @Test
    void judgesTheLastDayOfAYearByTheWholeYear() {
        var honest = new World.Holder[1];
        var quiet = new String[1];
        TestClock.ahead(Duration.ofDays(-60), () -> {
            honest[0] = World.holder(yearly(), 20, "FEMALE");
            quiet[0] = World.sportVenue();
            for (int i = 0; i < 6; i++) {
                use(honest[0], quiet[0]);
            }
        });
        endToday(honest[0]);
        String crowded = World.sportVenue();
        World.Holder other = World.holder(yearly(), 20, "FEMALE");
        for (int i = 0; i < 3; i++) {
            use(honest[0], quiet[0]);
            use(other, crowded);
        }
        endToday(other);

        rule(Map.of("kind", "NEAR_EXPIRY", "uses", 3, "percent", 60));
        awaitCase(crowded);

        assertThat(caseAt(quiet[0])).isEmpty();
    }

    @Test
    void isDecidedByASecondPerson() {
        String found = reported(manager);
        change(manager, "/v1/risk-cases/" + found, "assign", Map.of())
                .statusCode(200)
                .body("mine", equalTo(true));
        change(second, "/v1/risk-cases/" + found, "propose", proposal("CLEARED"))
                .statusCode(403)
                .body("code", equalTo("RISK_CASE_NOT_YOURS"));
        change(manager, "/v1/risk-cases/" + found, "propose", proposal("CLEARED"))
                .statusCode(200)
                .body("state", equalTo("PROPOSED"));
        change(manager, "/v1/risk-cases/" + found, "decide", Map.of("accept", true))
                .statusCode(403)
                .body("code", equalTo("RISK_CASE_OWN_PROPOSAL"));
        assertThat(held(found)).isEqualTo(1);
        change(second, "/v1/risk-cases/" + found, "decide", Map.of("accept", true))
                .statusCode(200)
                .body("state", equalTo("CLEARED"));
        assertThat(held(found)).isZero();
        change(second, "/v1/risk-cases/" + found, "decide", Map.of("accept", true))
                .statusCode(409)
                .body("code", equalTo("RISK_CASE_STATE"));
    }

    @Test
    void staysHeldOnceConfirmed() {
        String found = reported(manager);
        change(second, "/v1/risk-cases/" + found, "assign", Map.of()).statusCode(200);
        change(second, "/v1/risk-cases/" + found, "propose", proposal("CONFIRMED"))
                .statusCode(200);
        change(World.manager(), "/v1/risk-cases/" + found, "decide", Map.of("accept", false))
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"));
        change(second, "/v1/risk-cases/" + found, "propose", proposal("CONFIRMED"))
                .statusCode(200);
        change(manager, "/v1/risk-cases/" + found, "decide", Map.of("accept", true))
                .statusCode(403)
                .body("code", equalTo("RISK_CASE_OWN_PROPOSAL")); // who reported does not decide either
        change(World.manager(), "/v1/risk-cases/" + found, "decide", Map.of("accept", true))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        assertThat(held(found)).isEqualTo(1);
    }

    @Test
    void triesARuleOnThePastWithoutOpeningAnything() {
        UUID programme = World.programmeWith(3);
        String venue = World.sportVenue();
        for (int i = 0; i < 3; i++) {
            use(World.holder(programme, 20, "FEMALE"), venue);
        }
        Map<String, Object> trial = inShush(Map.of("kind", "BURST_AT_VENUE", "people", 3));
        int cases = Api.post(manager, trial, "/v1/risk-rules/trials")
                .statusCode(200)
                .extract()
                .path("cases");
        assertThat(cases).isPositive();
        assertThat(caseAt(venue)).isEmpty();
    }

    @Test
    void refusesRulesThatDoNotFit() {
        Api.post(manager, inShush(Map.of("kind", "SPLITTING", "people", 3)), "/v1/risk-rules")
                .statusCode(422)
                .body("code", equalTo("RISK_RULE_NUMBERS"));
        rule(Map.of("kind", "BURST_AT_VENUE", "people", 90_000));
        Api.post(manager, inShush(Map.of("kind", "BURST_AT_VENUE", "people", 50)), "/v1/risk-rules")
                .statusCode(409)
                .body("code", equalTo("RISK_RULE_EXISTS"));
        Api.post(
                        Tokens.of("programme-manager").county("0601"),
                        inShush(Map.of("kind", "BURST_AT_VENUE", "people", 50)),
                        "/v1/risk-rules")
                .statusCode(403);
        Api.post(manager, Map.of("venue", "nowhere", "day", "2026-01-01"), "/v1/risk-cases")
                .statusCode(422)
                .body("code", equalTo("RISK_VENUE_UNKNOWN"));
    }

    private static UUID yearly() {
        return World.published(World.programme(World.rules(), List.of(World.entitlement("SPORT", 20, "YEAR"))));
    }

    /// The period of the holder's pockets is over with this day.
    private static void endToday(World.Holder holder) {
        try {
            Db.change(
                    "update pocket set ends_on = ? where enrolment_id = ?",
                    LocalDate.now(ZoneId.of("Asia/Tehran")),
                    holder.enrolment());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String reported(Tokens manager) {
        UUID programme = World.programmeWith(3);
        String venue = World.sportVenue();
        use(World.holder(programme, 20, "FEMALE"), venue);
        return Api.post(
                        manager,
                        Map.of(
                                "venue",
                                venue,
                                "day",
                                LocalDate.now(ZoneId.of("Asia/Tehran")).toString()),
                        "/v1/risk-cases")
                .statusCode(201)
                .body("usesHeld", equalTo(1))
                .extract()
                .path("id");
    }

    static Map<String, Object> proposal(String outcome) {
        return Map.of("outcome", outcome, "reason", "EVENT_AT_VENUE");
    }

    static long held(String found) {
        return Db.number("select count(*) from settlement_hold where case_id = ?", UUID.fromString(found));
    }

    static void awaitHeld(String found, long uses) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(held(found)).isEqualTo(uses));
    }

    private void rule(Map<String, Object> numbers) {
        Api.post(manager, inShush(numbers), "/v1/risk-rules").statusCode(201).body("state", equalTo("ACTIVE"));
    }

    private static Map<String, Object> inShush(Map<String, Object> numbers) {
        var body = new HashMap<>(numbers);
        body.put("county", "0614");
        return body;
    }

    private static String caseAt(String venue) {
        return Db.text("select id from risk_case where venue_code = ? and rule_id is not null", venue);
    }

    private static String awaitCase(String venue) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !caseAt(venue).isEmpty());
        return caseAt(venue);
    }

    static void use(World.Holder holder, String venue) {
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("CAPTURED"));
    }

    static ValidatableResponse change(Tokens who, String path, String verb, Map<String, ?> body) {
        String etag = Api.get(who, path).extract().header("ETag");
        var request = given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .header("If-Match", etag);
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(path + "/" + verb)
                .then();
    }
}
