package hamgara.venue.match;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.sql;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.match.CapacityMatchTest.Pair;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class CapacityRenewalTest {

    private static final String SCHOOL = owner("EDUCATION");
    private static final String VILLAGE = owner("VILLAGE");

    @Test
    void hidesAnOfferThatWasNotRenewedIn35DaysAndTellsItsOwner() {
        String area = CapacityMatchTest.area();
        String id = CapacityMatchTest.offered(SCHOOL, area, "PITCH", "17:00", "20:00");
        String offeredAt =
                as(SCHOOL).get("/v1/capacities/" + id).then().extract().path("offeredAt");
        String lapsesAt =
                as(SCHOOL).get("/v1/capacities/" + id).then().extract().path("lapsesAt");
        assertThat(Duration.between(Instant.parse(offeredAt), Instant.parse(lapsesAt)))
                .isEqualTo(Duration.ofDays(35));
        given().get("/v1/capacities?area=" + area).then().body("items.id", hasItem(id));

        lapsed(id);

        given().get("/v1/capacities?area=" + area).then().body("items.id", not(hasItem(id)));
        given().get("/v1/capacities?lapsed=true&area=" + area).then().body("items", hasSize(0));
        given().get("/v1/capacities/" + id).then().statusCode(404).body("code", equalTo("CAPACITY_NOT_FOUND"));
        as(SCHOOL).get("/v1/capacities/" + id).then().statusCode(200).body("lapsed", equalTo(true));
        as(SCHOOL).get("/v1/capacities?lapsed=true&area=" + area).then().body("items.id", hasItem(id));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> CapacityMatchTest.events(id).contains("hamgara.venue.capacity-lapsed.v1"));
    }

    @Test
    void showsARenewedOfferAgainAndComparesIt() {
        String area = CapacityMatchTest.area();
        String school = CapacityMatchTest.offered(SCHOOL, area, "PITCH", "17:00", "20:00");
        lapsed(school);
        String village = CapacityMatchTest.offered(VILLAGE, area, "PITCH", "18:00", "22:00");
        CapacityMatchTest.capacity(village).body("state", equalTo("OFFERED"));

        once(SCHOOL)
                .header("If-Match", etag(SCHOOL, school))
                .post("/v1/capacities/" + school + "/renew")
                .then()
                .statusCode(200)
                .body("lapsed", equalTo(false))
                .body("state", equalTo("PARALLEL"));

        CapacityMatchTest.capacity(village).body("state", equalTo("PARALLEL"));
    }

    @Test
    void changesAnOfferOnlyForItsOwnerAndTheVersionSeen() {
        String id = CapacityMatchTest.offered(SCHOOL, CapacityMatchTest.area(), "PITCH", "17:00", "20:00");
        String seen = etag(SCHOOL, id);

        change(VILLAGE, id, seen, "16:00", "20:00").statusCode(403);
        change(SCHOOL, id, seen, "16:00", "20:00")
                .statusCode(200)
                .body("places", equalTo(30))
                .body("idleWindows[0].from", equalTo("16:00"));
        change(SCHOOL, id, seen, "15:00", "20:00").statusCode(412).body("code", equalTo("STALE_VERSION"));
        as(SCHOOL)
                .body(body("15:00", "20:00"))
                .put("/v1/capacities/" + id)
                .then()
                .statusCode(428);
        change(SCHOOL, id, etag(SCHOOL, id), "20:00", "15:00").statusCode(422).body("code", equalTo("WINDOWS_OVERLAP"));
    }

    @Test
    void findsWhatIsParallelAfterAChangeAndEndsWhatSharesNoHour() {
        String area = CapacityMatchTest.area();
        String school = CapacityMatchTest.offered(SCHOOL, area, "PITCH", "08:00", "12:00");
        String village = CapacityMatchTest.offered(VILLAGE, area, "PITCH", "17:00", "20:00");
        CapacityMatchTest.capacity(school).body("state", equalTo("OFFERED"));

        change(SCHOOL, school, etag(SCHOOL, school), "18:00", "22:00").statusCode(200);
        matchesOf(village)
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("PROPOSED"))
                .body("items[0].overlapMinutesPerWeek", equalTo(120));
        CapacityMatchTest.capacity(village).body("state", equalTo("PARALLEL"));

        change(SCHOOL, school, etag(SCHOOL, school), "08:00", "12:00").statusCode(200);
        matchesOf(village).body("items[0].state", equalTo("WITHDRAWN"));
        change(SCHOOL, school, etag(SCHOOL, school), "17:00", "19:00").statusCode(200);
        matchesOf(village).body("items", hasSize(1)).body("items[0].state", equalTo("PROPOSED"));
    }

    @Test
    void keepsTheHoursThatATimetableUses() {
        Pair pair = CapacityMatchTest.parallel(null);
        CapacityMatchTest.propose(SCHOOL, pair, CapacityMatchTest.halves(pair)).statusCode(200);

        change(SCHOOL, pair.school(), etag(SCHOOL, pair.school()), "18:00", "20:00")
                .statusCode(409)
                .body("code", equalTo("WINDOWS_PROMISED"));
        CapacityMatchTest.capacity(pair.school()).body("idleWindows[0].from", equalTo("17:00"));
    }

    /// The pitches of the settlement and of the school in it overlap; the two halls of the town stand idle at other
    /// hours.
    @Test
    void flagsTheTwoPitchesOfTheSettlementAndNotTheTwoHallsOfTheTown() {
        String town = CapacityMatchTest.area();
        String settlement = CapacityMatchTest.area();
        String c01 = demo(SCHOOL, town, "SPORT_HALL", 40, List.of("SAT", "SUN", "MON", "TUE", "WED"), "16:00", "21:00");
        String c02 = demo(owner("SPORT_YOUTH"), town, "SPORT_HALL", 60, List.of("SAT", "MON", "WED"), "08:00", "12:00");
        String c08 = demo(
                VILLAGE, settlement, "PITCH", 22, List.of("SAT", "SUN", "MON", "TUE", "WED", "THU"), "17:00", "22:00");
        String c09 =
                demo(SCHOOL, settlement, "PITCH", 22, List.of("SAT", "SUN", "MON", "TUE", "WED"), "17:00", "20:00");

        CapacityMatchTest.capacity(c01).body("state", equalTo("OFFERED"));
        CapacityMatchTest.capacity(c02).body("state", equalTo("OFFERED"));
        CapacityMatchTest.capacity(c08).body("state", equalTo("PARALLEL"));
        CapacityMatchTest.capacity(c09).body("state", equalTo("PARALLEL"));
        matchesOf(c08).body("items", hasSize(1)).body("items[0].overlapMinutesPerWeek", equalTo(5 * 180));
    }

    private static String demo(
            String owner, String area, String kind, int places, List<String> days, String from, String to) {
        hamgara.venue.Given.countyOn();
        String windows = days.stream()
                .map(day -> "{\"weekday\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(day, from, to))
                .collect(java.util.stream.Collectors.joining(","));
        return once(owner)
                .body(
                        "{\"kind\": \"%s\", \"county\": \"0614\", \"areaCode\": \"%s\", \"places\": %d, \"idleWindows\": [%s]}"
                                .formatted(kind, area, places, windows))
                .post("/v1/capacities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void lapsed(String id) {
        sql("update capacity set lapses_at = clock_timestamp() - interval '1 second' where id = '" + id + "'");
    }

    private static String etag(String who, String id) {
        return as(who).get("/v1/capacities/" + id).then().extract().header("ETag");
    }

    private static ValidatableResponse matchesOf(String capacity) {
        return as(SCHOOL).get("/v1/capacity-matches?capacity=" + capacity).then();
    }

    private static ValidatableResponse change(String who, String id, String etag, String from, String to) {
        return as(who).header("If-Match", etag)
                .body(body(from, to))
                .put("/v1/capacities/" + id)
                .then();
    }

    private static String body(String from, String to) {
        return """
                {"places": 30, "conditions": "با سرايدار", "idleWindows": [
                  {"weekday": "SAT", "from": "%1$s", "to": "%2$s"}]}""".formatted(from, to);
    }
}
