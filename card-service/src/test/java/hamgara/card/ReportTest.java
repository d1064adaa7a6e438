package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Jalali;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReportTest {

    private static final String USAGE = "/v1/reports/usage?county=0614&groupBy={group}&fromMonth={from}&toMonth={to}";
    private static final String REACH =
            "/v1/reports/reach?programme={id}&groupBy={group}&fromMonth={from}&toMonth={to}";
    private static final Tokens AUDITOR = Tokens.of("auditor");

    @Test
    void countsTheEntriesUsedAtAVenueByPeople() {
        UUID programme = World.programmeWith(3);
        String venue = World.sportVenue();
        crowd(programme, 12, 20).forEach(holder -> use(holder, venue));
        hideInstead();

        JsonPath report = usage("VENUE");

        assertThat(report.getInt("items.find { it.key == '" + venue + "' }.people"))
                .isEqualTo(12);
        assertThat(report.getInt("items.find { it.key == '" + venue + "' }.entries"))
                .isEqualTo(12);
    }

    @Test
    void hidesAVenueWithFewerThanTenPeople() {
        UUID programme = World.programmeWith(3);
        String venue = World.sportVenue();
        crowd(programme, 3, 20).forEach(holder -> use(holder, venue));

        JsonPath report = usage("VENUE");

        String line = "items.find { it.key == '" + venue + "' }";
        assertThat(report.getBoolean(line + ".suppressed")).isTrue();
        assertThat(report.<Object>get(line + ".people")).isNull();
        assertThat(report.<Object>get(line + ".entries")).isNull();
    }

    @Test
    void hidesMonthsTogetherOfWhichOneTellsOfFew() {
        String venue = World.sportVenue();
        List<World.Holder> holders = crowd(World.programmeWith(3), 12, 20);
        holders.forEach(holder -> use(holder, venue));
        hideInstead();
        var next = new String[1];
        TestClock.ahead(Duration.ofDays(32), () -> {
            holders.subList(0, 3).forEach(holder -> use(holder, venue));
            next[0] = Jalali.of(new TestClock().instant()).substring(0, 7);
        });

        assertThat(usage("VENUE").getInt("items.find { it.key == '" + venue + "' }.people"))
                .isEqualTo(12);
        JsonPath both = JsonPath.from(Api.get(AUDITOR, USAGE, "VENUE", month(), next[0])
                .statusCode(200)
                .extract()
                .asString());

        String line = "items.find { it.key == '" + venue + "' }";
        assertThat(both.getBoolean(line + ".suppressed")).isTrue();
        assertThat(both.<Object>get(line + ".entries")).isNull(); // less the 12 it would be those of three
    }

    @Test
    void saysWhichShareOfThoseItIsForUsedIt() {
        UUID programme = World.programmeWith(3);
        String venue = World.sportVenue();
        crowd(programme, 12, 28).forEach(holder -> use(holder, venue));
        crowd(programme, 10, 20);

        JsonPath report = JsonPath.from(Api.get(AUDITOR, REACH, programme, "AGE_BAND", month(), month())
                .statusCode(200)
                .extract()
                .asString());

        assertThat(report.getInt("items.find { it.key == '25-30' }.used")).isEqualTo(12);
        assertThat(report.getInt("items.find { it.key == '25-30' }.enrolled")).isEqualTo(12);
        // people of other tests are eligible too: where few of another age are, this number hides theirs
        Integer eligible = report.get("items.find { it.key == '25-30' }.eligible");
        assertThat(eligible)
                .satisfiesAnyOf(
                        hidden -> assertThat(hidden).isNull(),
                        told -> assertThat(told).isGreaterThanOrEqualTo(12));
        assertThat(report.getInt("items.find { it.key == '19-24' }.used")).isZero();
        assertThat(report.getInt("items.find { it.key == '19-24' }.enrolled")).isEqualTo(10);
        assertThat(report.getList("items.key")).doesNotContain("31-45");
    }

    @Test
    void dividesByThoseWhoFitEveryRule() {
        UUID programme = EnrolmentWorld.programme(
                Map.of(
                        "ageMin",
                        60,
                        "ageMax",
                        62,
                        "gender",
                        "MALE",
                        "claimsAny",
                        List.of("REFERRED_VETERANS"),
                        "householdRequired",
                        true),
                Map.of());
        for (int i = 0; i < 12; i++) {
            veteran("MALE");
        }
        Tokens account = Tokens.of("citizen");
        Tokens alone = Tokens.of("citizen");
        living(account, World.enrolled(account, 61, "MALE"));
        claiming(World.enrolled(alone, 61, "MALE"));
        veteran("FEMALE");

        Api.get(AUDITOR, REACH, programme, "AREA", month(), month())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].key", equalTo(World.SHUSH_CITY))
                .body("items[0].eligible", equalTo(12))
                .body("total.eligible", equalTo(12));
    }

    @Test
    void hidesHowFewFitEveryRule() {
        UUID programme = EnrolmentWorld.programme(
                Map.of("ageMin", 63, "ageMax", 63, "claimsAny", List.of("REFERRED_VETERANS")), Map.of());
        claiming(World.enrolled(Tokens.of("citizen"), 63, "MALE"));
        for (int i = 0; i < 10; i++) {
            World.enrolled(Tokens.of("citizen"), 63, "MALE");
        }

        Api.get(AUDITOR, REACH, programme, "AREA", month(), month())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].eligible", nullValue())
                .body("total.eligible", nullValue());
    }

    @Test
    void countsAUsedUpPersonOnceInTheTotal() {
        UUID programme = World.programmeWith(3);
        String venue = World.sportVenue();
        List<World.Holder> holders = crowd(programme, 12, 20);
        holders.forEach(holder -> use(holder, venue));
        holders.forEach(holder -> use(holder, venue));
        hideInstead();

        JsonPath report = usage("VENUE");

        assertThat(report.getInt("items.find { it.key == '" + venue + "' }.people"))
                .isEqualTo(12);
        assertThat(report.getInt("items.find { it.key == '" + venue + "' }.entries"))
                .isEqualTo(24);
    }

    @Test
    void takesPersianDigits() {
        Api.get(AUDITOR, USAGE, "MONTH", "۱۴۰۵-۰۱", "۱۴۰۵-۰۲")
                .statusCode(200)
                .body("fromJalali", equalTo("1405-01-01"));
    }

    @Test
    void refusesMonthsThatAreNotPossible() {
        Api.get(AUDITOR, USAGE, "MONTH", "1405-13", "1405-13")
                .statusCode(400)
                .body("code", equalTo("REPORT_MONTHS_NOT_POSSIBLE"));
        Api.get(AUDITOR, USAGE, "MONTH", "1405-03", "1405-02")
                .statusCode(400)
                .body("code", equalTo("REPORT_MONTHS_NOT_POSSIBLE"));
        Api.get(AUDITOR, USAGE, "MONTH", "1403-01", "1405-01")
                .statusCode(400)
                .body("code", equalTo("REPORT_MONTHS_NOT_POSSIBLE"));
    }

    @Test
    void areForTheStaffOfTheCounty() {
        Api.get(Tokens.of("citizen"), USAGE, "MONTH", month(), month()).statusCode(403);
        Api.get(Tokens.of("programme-manager").county("0601"), USAGE, "MONTH", month(), month())
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
        Api.get(World.manager(), USAGE, "MONTH", month(), month()).statusCode(200);
        Api.get(World.manager(), REACH, UUID.randomUUID(), "AREA", month(), month())
                .statusCode(404)
                .body("code", equalTo("REPORT_PROGRAMME_NOT_FOUND"));
    }

    @Test
    void groupInEveryWay() {
        for (String group : List.of("PROGRAMME", "CATEGORY", "AREA", "AGE_BAND", "MONTH")) {
            Api.get(AUDITOR, USAGE, group, month(), month())
                    .statusCode(200)
                    .body("groupBy", equalTo(group))
                    .body("total.key", equalTo("TOTAL"))
                    .body("next", nullValue());
        }
    }

    /// Ten people at another venue, which are hidden first where other tests leave venues with too few.
    private static void hideInstead() {
        String venue = World.sportVenue();
        crowd(World.programmeWith(3), 10, 20).forEach(holder -> use(holder, venue));
    }

    private static void veteran(String gender) {
        Tokens account = Tokens.of("citizen");
        UUID person = World.enrolled(account, 61, gender);
        claiming(person);
        living(account, person);
    }

    private static void claiming(UUID person) {
        EnrolmentWorld.claim(person, "REFERRED_VETERANS", "VETERANS_FOUNDATION");
    }

    private static void living(Tokens account, UUID person) {
        Api.post(account, Map.of("headId", person), "/v1/households").statusCode(201);
    }

    private static JsonPath usage(String group) {
        return JsonPath.from(Api.get(AUDITOR, USAGE, group, month(), month())
                .statusCode(200)
                .extract()
                .asString());
    }

    private static List<World.Holder> crowd(UUID programme, int people, int age) {
        var holders = new ArrayList<World.Holder>();
        for (int i = 0; i < people; i++) {
            holders.add(World.holder(programme, age, "FEMALE"));
        }
        return holders;
    }

    private static void use(World.Holder holder, String venue) {
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("CAPTURED"));
    }

    private static String month() {
        return Jalali.of(Instant.now()).substring(0, 7);
    }
}
