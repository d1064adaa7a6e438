package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ProgrammeLifeTest {

    private static final List<Map<String, Object>> THREE_A_WEEK = List.of(World.entitlement("SPORT", 3, "WEEK"));

    @Test
    void keepsEveryTermOfAVersion() {
        String venue = World.sportVenue();
        UUID fund = FundWorld.opened("SOFT", 0);
        Map<String, Object> terms = Map.of(
                "allowances",
                List.of(Map.of(
                        "category",
                        "SKILLS",
                        "amount",
                        rials(60_000_000),
                        "period",
                        "YEAR",
                        "pinFrom",
                        rials(5_000_000))),
                "discounts",
                List.of(Map.of("category", "CULTURE", "percent", 50, "cap", rials(400_000))),
                "limits",
                List.of(Map.of(
                        "scope",
                        "HOUSEHOLD",
                        "per",
                        "MONTH",
                        "category",
                        "CULTURE",
                        "measure",
                        "IRR",
                        "max",
                        5_000_000)),
                "fundShares",
                List.of(Map.of("fund", fund, "percent", 100)),
                "venueScope",
                Map.of("venues", List.of(venue)),
                "areaQuotas",
                List.of(Map.of("area", World.SHUSH_CITY, "places", 200)),
                "validity",
                Map.of("months", 12, "renewalDays", 30, "graceDays", 14),
                "startsOn",
                "2026-11-23",
                "endsOn",
                "2027-11-22",
                "spendPriority",
                10);
        UUID id = World.published(with(terms));

        Api.getOpenly("/v1/programmes/{id}", id)
                .statusCode(200)
                .body("published.terms.allowances[0].amount.amount", equalTo(60_000_000))
                .body("published.terms.allowances[0].amount.currency", equalTo("IRR"))
                .body("published.terms.allowances[0].period", equalTo("YEAR"))
                .body("published.terms.allowances[0].pinFrom.amount", equalTo(5_000_000))
                .body("published.terms.discounts[0].cap.amount", equalTo(400_000))
                .body("published.terms.limits[0].max", equalTo(5_000_000))
                .body("published.terms.fundShares[0].fund", equalTo(fund.toString()))
                .body("published.terms.venueScope.venues", contains(venue))
                .body("published.terms.areaQuotas[0].places", equalTo(200))
                .body("published.terms.validity.months", equalTo(12))
                .body("published.terms.startsOnJalali", equalTo("1405-09-02"))
                .body("published.terms.endsOnJalali", equalTo("1406-09-01"))
                .body("published.terms.spendPriority", equalTo(10));
        assertThatThrownBy(() -> Db.change("update programme_version set terms = '{}' where programme_id = ?", id))
                .hasMessageContaining("published");
    }

    @Test
    void refusesTermsThatCannotHold() {
        String fund = UUID.randomUUID().toString();
        Map<String, Object> sport = Map.of("category", "SPORT", "percent", 10);
        refuse(Map.of("discounts", List.of(sport)), "FUND_SHARES_MISSING", "/terms/fundShares");
        refuse(
                Map.of("fundShares", List.of(Map.of("fund", fund, "percent", 60))),
                "FUND_SHARES_NOT_WHOLE",
                "/terms/fundShares");
        refuse(
                Map.of("fundShares", List.of(Map.of("fund", fund, "percent", 50), Map.of("fund", fund, "percent", 50))),
                "FUND_SHARES_NOT_WHOLE",
                "/terms/fundShares");
        refuse(
                Map.of("discounts", List.of(sport, sport), "fundShares", List.of(Map.of("fund", fund, "percent", 100))),
                "CATEGORY_TWICE",
                "/terms/discounts");
        Map<String, Object> limit = Map.of("scope", "PERSON", "per", "DAY", "measure", "ENTRIES", "max", 1);
        refuse(Map.of("limits", List.of(limit, limit)), "LIMIT_TWICE", "/terms/limits");
        refuse(
                Map.of("areaQuotas", List.of(Map.of("area", "0601", "places", 3))),
                "AREA_OUTSIDE_COUNTY",
                "/terms/areaQuotas");
        Map<String, Object> places = Map.of("area", World.SHUSH, "places", 3);
        refuse(Map.of("areaQuotas", List.of(places, places)), "AREA_TWICE", "/terms/areaQuotas");
        refuse(Map.of("startsOn", "2026-11-23", "endsOn", "2026-11-22"), "PERIOD_REVERSED", "/terms/endsOn");
        Api.post(World.manager(), World.programme(World.rules(), List.of()), "/v1/programmes")
                .statusCode(422)
                .body("code", equalTo("BENEFIT_MISSING"));
        Api.post(
                        World.manager(),
                        with(Map.of(
                                "discounts",
                                List.of(Map.of(
                                        "category",
                                        "SPORT",
                                        "percent",
                                        5,
                                        "cap",
                                        Map.of("amount", 1, "currency", "USD"))))),
                        "/v1/programmes")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/terms/discounts/0/cap"));
    }

    @Test
    void restsAndGoesOnAndEnds() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        UUID id = holder.programme();

        turn(id, "resume").statusCode(409).body("code", equalTo("PROGRAMME_NOT_PAUSED"));
        turn(id, "pause").statusCode(200).body("state", equalTo("PAUSED"));
        turn(id, "pause").statusCode(409).body("code", equalTo("PROGRAMME_NOT_IN_FORCE"));
        use(holder, venue).body("state", equalTo("DECLINED")).body("reason", equalTo("PROGRAMME_PAUSED"));
        Api.post(World.desk(), Map.of("personId", holder.person(), "programmeId", id), "/v1/enrolments")
                .statusCode(422)
                .body("code", equalTo("PROGRAMME_NOT_PUBLISHED"));
        turn(id, "resume").statusCode(200).body("state", equalTo("PUBLISHED"));
        use(holder, venue).body("state", equalTo("CAPTURED"));
        turn(id, "close").statusCode(200).body("state", equalTo("CLOSED"));
        use(holder, venue).body("reason", equalTo("PROGRAMME_CLOSED"));
        turn(id, "resume").statusCode(409);
        turn(id, "close").statusCode(409);
        turn(id, "publish").statusCode(409).body("code", equalTo("PROGRAMME_OVER"));
        Api.post(
                        World.manager(),
                        Map.of("rules", World.rules(), "entitlements", THREE_A_WEEK),
                        "/v1/programmes/{id}/versions",
                        id)
                .statusCode(409)
                .body("code", equalTo("PROGRAMME_OVER"));

        assertThat(Db.text("select string_agg(type, ' ' order by version) from outbox where subject = ?", id))
                .isEqualTo("hamgara.card.programme-published.v1 hamgara.card.programme-paused.v1 "
                        + "hamgara.card.programme-resumed.v1 hamgara.card.programme-closed.v1");
    }

    @Test
    void isUsedFromItsFirstDayToItsLast() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Tehran"));
        String venue = World.sportVenue();
        World.Holder holder = World.holder(
                World.published(with(Map.of("startsOn", today.toString(), "endsOn", today.toString()))), 20, "FEMALE");

        use(holder, venue).body("state", equalTo("CAPTURED"));
        ProgrammeTerms terms = Arc.container().instance(Programmes.class).get().terms(holder.programme(), 1);
        assertThat(terms.obstacle(today)).isEmpty();
        assertThat(terms.obstacle(today.minusDays(1))).contains("PROGRAMME_NOT_STARTED");
        TestClock.ahead(Duration.ofDays(1), () -> {
            use(holder, venue).body("reason", equalTo("PROGRAMME_ENDED"));
            EnrolmentWorld.apply(World.desk(), EnrolmentWorld.person(Tokens.of("citizen")), holder.programme())
                    .statusCode(422)
                    .body("code", equalTo("PROGRAMME_NOT_PUBLISHED"));
        });
    }

    @Test
    void isUsedAtTheVenuesItNames() {
        String named = World.sportVenue();
        String other = World.sportVenue();
        World.Holder holder = World.holder(
                World.published(with(Map.of("venueScope", Map.of("venues", List.of(named))))), 20, "FEMALE");

        use(holder, other).body("reason", equalTo("NO_PROGRAMME_FOR_VENUE"));
        use(holder, named).body("state", equalTo("CAPTURED"));
    }

    @Test
    void rewritesADraftAndItsNamesOnlyForWhoHasSeenIt() {
        UUID id = World.drafted(World.programme(World.rules(), THREE_A_WEEK));
        Map<String, Object> wider =
                Map.of("rules", World.rules(), "entitlements", List.of(World.entitlement("CULTURE", 5, "YEAR")));
        String seen =
                Api.get(World.manager(), "/v1/programmes/{id}", id).extract().header("ETag");

        change(seen, "PUT", wider, "/v1/programmes/{id}/draft", id)
                .statusCode(200)
                .body("draft.entitlements.category", contains("CULTURE"));
        change(seen, "PUT", wider, "/v1/programmes/{id}/draft", id).statusCode(412);
        change(seen, "PATCH", Map.of("names", Map.of("fa", "نام")), "/v1/programmes/{id}", id)
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        String fresh =
                Api.get(World.manager(), "/v1/programmes/{id}", id).extract().header("ETag");
        change(fresh, "PATCH", Map.of("names", Map.of("fa", "نام تازه")), "/v1/programmes/{id}", id)
                .statusCode(200)
                .body("names.fa", equalTo("نام تازه"));

        turn(id, "publish").statusCode(200).body("published.entitlements[0].period", equalTo("YEAR"));
        String published =
                Api.get(World.manager(), "/v1/programmes/{id}", id).extract().header("ETag");
        change(published, "PUT", wider, "/v1/programmes/{id}/draft", id)
                .statusCode(409)
                .body("code", equalTo("NO_DRAFT"));
    }

    private static Map<String, Object> rials(long amount) {
        return Map.of("amount", amount, "currency", "IRR");
    }

    private static Map<String, Object> with(Map<String, Object> terms) {
        var programme = new HashMap<>(World.programme(World.rules(), THREE_A_WEEK));
        programme.put("terms", terms);
        return programme;
    }

    private static void refuse(Map<String, Object> terms, String code, String pointer) {
        Api.post(World.manager(), with(terms), "/v1/programmes")
                .statusCode(422)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse turn(UUID id, String verb) {
        return Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/" + verb, id);
    }

    private static ValidatableResponse use(World.Holder holder, String venue) {
        return Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201);
    }

    private static ValidatableResponse change(
            String etag, String method, Map<String, Object> body, String path, UUID id) {
        return given().header("Authorization", World.manager().bearer())
                .header("Accept-Language", "en")
                .header("If-Match", etag)
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path, id)
                .then();
    }
}
