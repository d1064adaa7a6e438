package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hamgara.card.person.Age;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SimulationTest {

    private static final String HORR = "0614022649";

    /// Volunteers of these ages are this test's own.
    private static final Map<String, Object> OURS = Map.of("claimsAny", List.of("VOLUNTEER"));

    @Test
    void tellsWhoWouldBeInAndOutAndWhatItWouldCost() {
        UUID fund = UUID.randomUUID();
        UUID programme = EnrolmentWorld.programme(rules(21, 22), Map.of());
        people(12, 20);
        people(11, 21);
        people(3, 22);
        people(2, 23);
        String enrolled = EnrolmentWorld.apply(World.desk(), person(21), programme)
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .extract()
                .path("id");
        long before = Db.number("select count(*) from outbox where subject in (?, ?::uuid)", programme, enrolled);

        Map<String, Object> allowance = Map.of(
                "category", "CULTURE", "amount", Map.of("amount", 1_000_000, "currency", "IRR"), "period", "MONTH");
        simulate(
                        World.manager(),
                        programme,
                        Map.of(
                                "rules",
                                full(rules(20, 22)),
                                "terms",
                                Map.of(
                                        "allowances",
                                        List.of(allowance),
                                        "fundShares",
                                        List.of(Map.of("fund", fund, "percent", 100)),
                                        "areaQuotas",
                                        List.of(Map.of("area", World.SHUSH, "places", 20)))))
                .statusCode(200)
                .body("comparedWithVersion", equalTo(1))
                .body("eligibleNow", equalTo(15))
                .body("newlyIn", equalTo(12))
                .body("newlyOut", equalTo(0))
                .body("takingPart", nullValue())
                .body("couldTakePart", equalTo(20))
                .body("byArea[0].area", equalTo(World.SHUSH_CITY))
                .body("byArea[0].newlyIn", equalTo(12))
                .body("costs[0].perPerson.amount", equalTo(1_000_000))
                .body("costs[0].forEverybody.amount", equalTo(20_000_000))
                .body("costs[0].forTakingPart", nullValue())
                .body("funds[0].fund", equalTo(fund.toString()))
                .body("funds[0].forEverybody.amount", equalTo(20_000_000))
                .body("funds[0].available", nullValue());
        simulate(World.manager(), programme, Map.of("rules", full(rules(21, 21))))
                .body("eligibleNow", equalTo(15))
                .body("newlyOut", nullValue())
                .body("couldTakePart", nullValue())
                .body("byArea.newlyOut", not(hasItem(3)));

        assertThat(EnrolmentWorld.stateOf(enrolled)).isEqualTo("ACTIVE");
        assertThat(Db.number("select count(*) from outbox where subject in (?, ?::uuid)", programme, enrolled))
                .isEqualTo(before);
        assertThat(Db.number("select latest_version from programme where id = ?", programme))
                .isEqualTo(1);
    }

    @Test
    void weighsTheDraftWhenNothingIsSent() {
        UUID programme = EnrolmentWorld.programme(rules(31, 31), Map.of());
        people(10, 32);
        Map<String, Object> wider =
                Map.of("rules", full(rules(31, 32)), "entitlements", List.of(World.entitlement("SPORT", 3, "WEEK")));
        Api.post(World.manager(), wider, "/v1/programmes/{id}/versions", programme)
                .statusCode(201);

        simulate(World.manager(), programme, Map.of("terms", Map.of()))
                .statusCode(200)
                .body("newlyIn", equalTo(10));
    }

    @Test
    void hidesWhatDiffersByFewFromAnEarlierOne() {
        UUID programme = EnrolmentWorld.programme(rules(50, 50), Map.of());
        people(12, 33);
        people(1, 34);

        Map<String, Object> twelve = Map.of("rules", full(rules(33, 33)));
        simulate(World.manager(), programme, twelve)
                .body("hidden", empty())
                .body("newlyIn", equalTo(12))
                .body("couldTakePart", equalTo(12));
        simulate(World.manager(), programme, Map.of("rules", full(rules(33, 34)), "terms", costly()))
                .statusCode(200)
                .body("hidden", hasItem("NEAR_EARLIER"))
                .body("newlyIn", nullValue())
                .body("newlyOut", nullValue())
                .body("couldTakePart", nullValue())
                .body("byArea.newlyIn", everyItem(nullValue()))
                .body("costs[0].forEverybody", nullValue())
                .body("funds[0].forEverybody", nullValue())
                .body("funds[0].covers", nullValue());
        UUID other = EnrolmentWorld.programme(rules(51, 51), Map.of());
        simulate(World.manager(), other, Map.of("rules", full(rules(33, 34))))
                .body("hidden", hasItem("NEAR_EARLIER"))
                .body("newlyIn", nullValue());
        simulate(World.manager(), programme, twelve).body("newlyIn", equalTo(12));
        simulate(World.manager(), other, twelve).body("newlyIn", equalTo(12));
    }

    @Test
    void hidesAreasThatDifferByFewAlthoughTheWholeDoesNot() {
        UUID programme = EnrolmentWorld.programme(rules(52, 52), Map.of());
        people(15, 41);
        people(12, 41, HORR);
        people(12, 42);
        people(2, 42, HORR);

        simulate(World.manager(), programme, Map.of("rules", full(rules(41, 41))))
                .body("newlyIn", equalTo(27))
                .body("byArea.newlyIn", hasItem(15));
        simulate(World.manager(), programme, Map.of("rules", full(rules(41, 42))))
                .body("hidden", contains("AREAS_NEAR_EARLIER"))
                .body("newlyIn", equalTo(41))
                .body("byArea.newlyIn", everyItem(nullValue()));
    }

    @Test
    void tellsNothingOfRulesThatFitFewerThanTen() {
        UUID programme = EnrolmentWorld.programme(rules(36, 36), Map.of());
        people(11, 36);
        people(1, 37);

        for (int age : List.of(37, 39)) { // one person, and nobody: the answer is the same
            simulate(World.manager(), programme, Map.of("rules", full(rules(age, age)), "terms", costly()))
                    .body("hidden", contains("FEW_PEOPLE"))
                    .body("eligibleNow", equalTo(11))
                    .body("newlyIn", nullValue())
                    .body("newlyOut", nullValue())
                    .body("costs[0].forEverybody", nullValue());
        }
    }

    @Test
    void hidesWhatLeavesFew() {
        UUID programme = EnrolmentWorld.programme(rules(43, 44), Map.of());
        people(12, 43);
        people(2, 44);
        people(11, 45);

        simulate(World.manager(), programme, Map.of("rules", full(rules(44, 45))))
                .body("hidden", empty())
                .body("eligibleNow", equalTo(14))
                .body("newlyIn", equalTo(11))
                .body("newlyOut", nullValue())
                .body("couldTakePart", nullValue());
    }

    @Test
    void partsHiddenAreasByNoPlaces() {
        UUID programme = EnrolmentWorld.programme(rules(53, 53), Map.of());
        people(15, 47);
        people(3, 47, HORR);
        Map<String, Object> rules = full(rules(47, 47));

        simulate(World.manager(), programme, Map.of("rules", rules)).body("couldTakePart", equalTo(18));
        simulate(World.manager(), programme, Map.of("rules", rules, "terms", places(HORR, 0)))
                .body("newlyIn", equalTo(18))
                .body("couldTakePart", nullValue());
        simulate(World.manager(), programme, Map.of("rules", rules, "terms", places(World.SHUSH, 17)))
                .body("couldTakePart", equalTo(17));
    }

    @Test
    void isForManagersOfTheCountyAndRulesThatCanHold() {
        UUID programme = EnrolmentWorld.programme(Map.of(), Map.of());
        Map<String, Object> reversed = new HashMap<>(World.rules());
        reversed.put("ageMin", 40);

        simulate(World.desk(), programme, Map.of("terms", Map.of())).statusCode(403);
        simulate(Tokens.of("programme-manager").county("0601"), programme, Map.of("terms", Map.of()))
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
        simulate(World.manager(), UUID.randomUUID(), Map.of("terms", Map.of())).statusCode(404);
        simulate(World.manager(), programme, Map.of("rules", reversed))
                .statusCode(422)
                .body("code", equalTo("AGES_REVERSED"));
    }

    @Test
    void drawsTheLineOfAgesWhereAnApplicationDraws() {
        for (LocalDate day : List.of(
                LocalDate.parse("2025-03-20"), // 1403-12-30, a leap day
                LocalDate.parse("2026-03-20"),
                LocalDate.parse("2026-11-23"))) {
            for (int years = 0; years < 40; years++) {
                LocalDate latest = Age.bornBy(years, day);
                assertThat(Age.on(latest, day)).isEqualTo(years);
                assertThat(Age.on(latest.plusDays(1), day)).isEqualTo(years - 1);
            }
        }
    }

    private static ValidatableResponse simulate(Tokens who, UUID programme, Map<String, Object> body) {
        return Api.post(who, body, "/v1/programmes/{id}/simulations", programme);
    }

    private static Map<String, Object> rules(int from, int to) {
        var rules = new HashMap<>(OURS);
        rules.put("ageMin", from);
        rules.put("ageMax", to);
        return rules;
    }

    private static Map<String, Object> full(Map<String, Object> rules) {
        var full = new HashMap<>(World.rules());
        full.putAll(rules);
        return full;
    }

    private static Map<String, Object> costly() {
        return Map.of(
                "allowances",
                List.of(Map.of("category", "CULTURE", "amount", FundWorld.rials(1_000_000), "period", "MONTH")),
                "fundShares",
                List.of(Map.of("fund", UUID.randomUUID(), "percent", 100)));
    }

    private static Map<String, Object> places(String area, int places) {
        return Map.of("areaQuotas", List.of(Map.of("area", area, "places", places)));
    }

    private static void people(int number, int age) {
        people(number, age, World.SHUSH_CITY);
    }

    private static void people(int number, int age, String area) {
        for (int i = 0; i < number; i++) {
            person(age, area);
        }
    }

    private static UUID person(int age) {
        return person(age, World.SHUSH_CITY);
    }

    private static UUID person(int age, String area) {
        World.switchOn(World.SHUSH);
        Map<String, Object> file = World.person(World.nationalId(), World.bornYearsAgo(age), "FEMALE");
        file.put("areaCode", area);
        UUID person = World.id(Api.post(Tokens.of("citizen"), file, "/v1/persons")
                .statusCode(201)
                .extract()
                .path("id"));
        EnrolmentWorld.claim(person, "VOLUNTEER", "RED_CRESCENT");
        return person;
    }
}
