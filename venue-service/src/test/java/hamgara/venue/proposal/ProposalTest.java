package hamgara.venue.proposal;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.utilisation.Planned;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class ProposalTest {

    private static final int SAT = 0;
    private static final int MON = 2;

    @Test
    void keepsAnHourForWomenWhoAskInVain() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        county.weekly(hall, MON, 17, "MIXED", 1200, 300);
        county.asked(hall, MON, 17, "WOMEN", 540);

        search(county, 1);

        list(county)
                .body("items[0].action", equalTo("WOMEN_ONLY"))
                .body("items[0].state", equalTo("FOUND"))
                .body("items[0].facilityId", equalTo(hall))
                .body("items[0].weekday", equalTo("MON"))
                .body("items[0].hour", equalTo(17))
                .body("items[0].audience", equalTo("WOMEN"))
                .body("items[0].forecastMinutes", equalTo(240)) // three hundred have to go elsewhere
                .body("items[0].attendedBefore", equalTo(300))
                .body("items[0].cost", equalTo(5));
    }

    @Test
    void splitsTwoAlikeHallsByAudience() {
        Planned county = Planned.anew();
        String school = county.facility("EDUCATION", 20);
        String sport = county.facility("SPORT_YOUTH", 20);
        county.weekly(school, MON, 17, "MIXED", 1200, 100);
        county.weekly(sport, MON, 17, "MIXED", 1200, 1000);
        county.asked(sport, MON, 17, "WOMEN", 300);

        search(county, 1);

        list(county)
                .body("items.find { it.action == 'SPLIT_BY_AUDIENCE' }.facilityId", equalTo(school))
                .body("items.find { it.action == 'SPLIT_BY_AUDIENCE' }.otherFacilityId", equalTo(sport))
                .body("items.find { it.action == 'SPLIT_BY_AUDIENCE' }.forecastMinutes", equalTo(300))
                .body("items", hasSize(1));
    }

    @Test
    void keepsNoHourForWomenThatTurnsOutAsManyAsCome() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        county.weekly(hall, MON, 17, "MIXED", 1200, 540);
        county.asked(hall, MON, 17, "WOMEN", 540);

        search(county, 0);
    }

    @Test
    void sendsWomenToHoursOfTheirOwn() {
        Planned county = Planned.anew();
        String full = county.facility("SPORT_YOUTH", 20);
        String mixed = county.facility("EDUCATION", 20);
        String womens = county.facility("EDUCATION", 20);
        county.weekly(full, MON, 18, "WOMEN", 1200, 1200);
        county.weekly(mixed, MON, 18, "MIXED", 1200, 600);
        county.weekly(womens, MON, 18, "WOMEN", 1200, 900);
        county.asked(full, MON, 18, "WOMEN", 500);

        search(county, 1);

        list(county)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("SEND_SURPLUS"))
                .body("items[0].facilityId", equalTo(womens))
                .body("items[0].forecastMinutes", equalTo(300));
    }

    @Test
    void sendsSurplusToWhereThereIsRoom() {
        Planned county = Planned.anew();
        String full = county.facility("SPORT_YOUTH", 20);
        String idle = county.facility("EDUCATION", 20);
        county.weekly(full, MON, 18, "MEN", 1200, 1200);
        county.weekly(idle, MON, 17, "MEN", 1200, 700);
        county.asked(full, MON, 18, "MEN", 900);

        search(county, 1);

        list(county)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("SEND_SURPLUS"))
                .body("items[0].facilityId", equalTo(idle))
                .body("items[0].otherFacilityId", equalTo(full))
                .body("items[0].forecastMinutes", equalTo(500))
                .body("items[0].otherHour", equalTo(18))
                .body("items[0].cost", equalTo(5 + 2));
    }

    @Test
    void mergesTwoHalfEmptyHours() {
        Planned county = Planned.anew();
        String large = county.facility("SPORT_YOUTH", 20);
        String small = county.facility("EDUCATION", 10);
        county.weekly(large, SAT, 9, "WOMEN", 1200, 400);
        county.weekly(small, SAT, 9, "WOMEN", 600, 200);

        search(county, 1);

        list(county)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("MERGE"))
                .body("items[0].facilityId", equalTo(large))
                .body("items[0].otherFacilityId", equalTo(small))
                .body("items[0].forecastMinutes", equalTo(200));
    }

    @Test
    void exchangesHoursOfTwoAgencies() {
        Planned county = Planned.anew();
        String school = county.facility("EDUCATION", 20);
        String sport = county.facility("SPORT_YOUTH", 20);
        county.weekly(school, MON, 20, "MEN", 1200, 700);
        county.weekly(sport, MON, 9, "MEN", 1200, 700);
        county.asked(sport, MON, 20, "MEN", 300);
        county.asked(school, MON, 9, "MEN", 240);

        search(county, 3);

        list(county)
                .body("items.find { it.action == 'EXCHANGE' }.forecastMinutes", equalTo(540))
                .body("items.find { it.action == 'EXCHANGE' }.attendedBefore", equalTo(1400));
    }

    @Test
    void proposesTheSameOnlyOnceAndNothingForAFewWishes() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        county.weekly(hall, MON, 17, "MIXED", 1200, 100);
        county.asked(hall, MON, 17, "WOMEN", 540);
        sql("update demand_count set requests = 1 where facility_id = '" + hall + "'");
        search(county, 0);

        sql("update demand_count set requests = 2 where facility_id = '" + hall + "'");
        search(county, 1);
        search(county, 0);
        list(county).body("items", hasSize(1));
    }

    @Test
    void isDecidedByAPersonAndMeasuredAfterwards() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        county.weekly(hall, MON, 17, "MIXED", 1200, 300);
        county.asked(hall, MON, 17, "WOMEN", 540);
        search(county, 1);
        String id = list(county).extract().path("items[0].id");
        String manager = manager(county);
        String owner = owner("EDUCATION");

        step(owner, id, "approve", null).statusCode(409).body("code", equalTo("MATCH_PROPOSAL_STATE"));
        step(manager(Planned.anew()), id, "offer", null).statusCode(403);
        step(manager, id, "offer", null).statusCode(200).body("state", equalTo("OFFERED"));
        step(owner("VILLAGE"), id, "approve", null).statusCode(403).body("code", equalTo("MATCH_PROPOSAL_NOT_YOURS"));
        step(owner, id, "approve", null).statusCode(200).body("state", equalTo("APPROVED"));
        step(owner, id, "apply", null).statusCode(200).body("appliedOn", notNullValue());
        step(owner, id, "dismiss", "{\"reason\": \"نه\"}").statusCode(409);

        // as though it had been done five weeks ago, and the hour served women since
        sql("update match_proposal set applied_on = '%s' where id = '%s'"
                .formatted(Planned.saturday().minusWeeks(5).plusDays(3), id));
        sql("update capacity_ledger set attended = 780, unsold = 420, audience = 'WOMEN' where facility_id = '" + hall
                + "'");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(manager)
                        .get("/v1/match-proposals/" + id)
                        .then()
                        .body("state", equalTo("MEASURED"))
                        .body("upliftMinutes", equalTo(480)));
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(id)).stream()
                .map(event -> event.type().replaceAll("hamgara.venue.|.v1", ""))
                .toList()
                .equals(java.util.List.of("match-proposed", "match-approved", "match-measured")));
    }

    @Test
    void isDismissedWithAReason() {
        Planned county = Planned.anew();
        String hall = county.facility("EDUCATION", 20);
        county.weekly(hall, MON, 17, "MIXED", 1200, 100);
        county.asked(hall, MON, 17, "WOMEN", 540);
        search(county, 1);
        String id = list(county).extract().path("items[0].id");

        step(owner("EDUCATION"), id, "dismiss", "{\"reason\": \" \u200c\"}").statusCode(422);
        step(owner("EDUCATION"), id, "dismiss", "{\"reason\": \"سرايدار نيست\"}")
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("reason", equalTo("سرایدار نیست"));
        search(county, 0);
        assertThat(list(county).extract().<Integer>path("items.size()")).isEqualTo(1);
    }

    private static String manager(Planned county) {
        return Tokens.of("programme-manager").county(county.county()).bearer();
    }

    private static void search(Planned county, int atLeast) {
        int found = once(manager(county))
                .body("{\"county\": \"" + county.county() + "\"}")
                .post("/v1/match-proposals/search")
                .then()
                .statusCode(200)
                .extract()
                .path("found");
        if (atLeast == 0) {
            assertThat(found).isZero();
        } else {
            assertThat(found).isGreaterThanOrEqualTo(atLeast);
        }
    }

    private static ValidatableResponse list(Planned county) {
        return as(manager(county))
                .get("/v1/match-proposals?county=" + county.county())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse step(
            String who, String id, String step, @org.jspecify.annotations.Nullable String body) {
        String etag = as(who).get("/v1/match-proposals/" + id).then().extract().header("ETag");
        var request = as(who).header("If-Match", etag);
        return (body == null ? request : request.body(body))
                .post("/v1/match-proposals/" + id + "/" + step)
                .then();
    }
}
