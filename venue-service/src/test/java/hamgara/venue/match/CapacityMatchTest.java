package hamgara.venue.match;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.countyOn;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.openingSet;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Catalogue;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class CapacityMatchTest {

    private static final String SCHOOL = owner("EDUCATION");
    private static final String VILLAGE = owner("VILLAGE");

    @Test
    void findsTheSamePitchOfferedTwiceAtTheSameHours() {
        String area = area();
        String school = offered(SCHOOL, area, "PITCH", "17:00", "20:00");
        capacity(school).body("state", equalTo("OFFERED"));

        String village = offered(VILLAGE, area, "PITCH", "18:00", "22:00");

        capacity(school).body("state", equalTo("PARALLEL"));
        capacity(village).body("state", equalTo("PARALLEL"));
        String match = as(SCHOOL)
                .get("/v1/capacity-matches?capacity=" + village)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].capacities", containsInAnyOrder(school, village))
                .body("items[0].overlapMinutesPerWeek", equalTo(14 * 60))
                .body("items[0].state", equalTo("PROPOSED"))
                .extract()
                .path("items[0].id");
        await().until(() -> events(match).contains("hamgara.venue.capacity-parallel-found.v1"));
    }

    @Test
    void findsTwoOffersMadeAtTheSameMomentParallel() throws Exception {
        String area = area();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> offered(SCHOOL, area, "PITCH", "17:00", "20:00"));
            var second = threads.submit(() -> offered(VILLAGE, area, "PITCH", "17:00", "20:00"));
            String school = first.get();
            String village = second.get(); // both are made before either is looked at

            capacity(school).body("state", equalTo("PARALLEL"));
            capacity(village).body("state", equalTo("PARALLEL"));
        }
    }

    @Test
    void becomesSymmetricWhenBothOwnersConsent() {
        Pair pair = parallel(null);

        propose(SCHOOL, pair, halves(pair)).statusCode(200).body("timetableVersion", equalTo(1));
        capacity(pair.school).body("state", equalTo("MATCHED"));
        consent(SCHOOL, pair, 1)
                .statusCode(201)
                .body("state", equalTo("TIMETABLED"))
                .body("balance.find { it.agency == 'EDUCATION' }.consented", equalTo(true))
                .body("balance.find { it.agency == 'VILLAGE' }.consented", equalTo(false));
        consent(VILLAGE, pair, 1)
                .statusCode(201)
                .body("state", equalTo("SYMMETRIC"))
                .body("balance.find { it.agency == 'EDUCATION' }.minutesGivenPerWeek", equalTo(180))
                .body("balance.find { it.agency == 'EDUCATION' }.minutesReceivedPerWeek", equalTo(120))
                .body("balance.find { it.agency == 'VILLAGE' }.minutesGivenPerWeek", equalTo(120));

        capacity(pair.school).body("state", equalTo("SYMMETRIC"));
        capacity(pair.village).body("state", equalTo("SYMMETRIC"));
        await().until(() -> events(pair.match).contains("hamgara.venue.capacity-symmetric.v1"));
        assertThat(PublishedEvents.on("hamgara.venue")
                        .ofSubject(UUID.fromString(pair.match))
                        .getLast()
                        .data()
                        .toString())
                .contains("\"agency\":\"EDUCATION\"", "\"minutesGivenPerWeek\":180", "\"county\":\"0614\"");
        propose(SCHOOL, pair, halves(pair)).statusCode(409).body("code", equalTo("MATCH_SETTLED"));
    }

    @Test
    void asksForNewConsentWhenTheTimetableChanges() {
        Pair pair = parallel(null);
        propose(SCHOOL, pair, halves(pair)).statusCode(200);
        consent(SCHOOL, pair, 1).statusCode(201);

        propose(VILLAGE, pair, halves(pair))
                .statusCode(200)
                .body("timetableVersion", equalTo(2))
                .body("balance.consented", containsInAnyOrder(false, false));
        consent(VILLAGE, pair, 1).statusCode(409).body("code", equalTo("TIMETABLE_CHANGED"));
        consent(VILLAGE, pair, 2).statusCode(201).body("state", equalTo("TIMETABLED"));
        consent(SCHOOL, pair, 2).statusCode(201).body("state", equalTo("SYMMETRIC"));
    }

    @Test
    void neverSettlesByOneOwnerAlone() {
        Pair pair = parallel(null);
        propose(SCHOOL, pair, halves(pair)).statusCode(200);

        consent(SCHOOL, pair, 1).statusCode(201);
        consent(SCHOOL, pair, 1).statusCode(201).body("state", equalTo("TIMETABLED"));
        consent(owner("SPORT_YOUTH"), pair, 1).statusCode(403).body("code", equalTo("NOT_YOUR_MATCH"));
        propose(owner("SPORT_YOUTH"), pair, halves(pair)).statusCode(403).body("code", equalTo("NOT_YOUR_MATCH"));
    }

    @Test
    void consentsToNothingBeforeATimetableIsThere() {
        consent(SCHOOL, parallel(null), 1).statusCode(409).body("code", equalTo("TIMETABLE_CHANGED"));
    }

    @Test
    void refusesATimetableReadBeforeAChange() {
        Pair pair = parallel(null);
        String read = as(SCHOOL)
                .get("/v1/capacity-matches/" + pair.match)
                .then()
                .extract()
                .header("ETag");
        propose(SCHOOL, pair, halves(pair)).statusCode(200);

        as(VILLAGE)
                .header("If-Match", read)
                .body(halves(pair))
                .put("/v1/capacity-matches/" + pair.match + "/timetable")
                .then()
                .statusCode(412);
        as(VILLAGE)
                .body(halves(pair))
                .put("/v1/capacity-matches/" + pair.match + "/timetable")
                .then()
                .statusCode(428);
    }

    @Test
    void keepsTheTimetableInsideTheIdleHours() {
        Pair pair = parallel(null);

        propose(SCHOOL, pair, halves(pair).replace("17:00", "16:00"))
                .statusCode(422)
                .body("code", equalTo("LINE_OUTSIDE_IDLE_WINDOW"))
                .body("errors[0].pointer", equalTo("/lines/0"));
        propose(
                        SCHOOL,
                        pair,
                        halves(pair).replace(pair.village, UUID.randomUUID().toString()))
                .statusCode(422)
                .body("code", equalTo("LINE_OUTSIDE_IDLE_WINDOW"));
    }

    @Test
    void refusesATimetableBeyondAllCalendars() {
        Pair pair = parallel(null);

        propose(
                        SCHOOL,
                        pair,
                        halves(pair)
                                .replace(tomorrow().toString(), "+999999999-01-01")
                                .replace(tomorrow().plusDays(60).toString(), "+999999999-12-31"))
                .statusCode(422)
                .body("code", equalTo("DATE_OUT_OF_RANGE"));
    }

    @Test
    void opensSlotsInTheHallOfTheCatalogue() {
        Venue venue = venue("EDUCATION");
        Pair pair = parallel(facility(venue, 30));
        propose(SCHOOL, pair, halves(pair)).statusCode(200);
        consent(VILLAGE, pair, 1).statusCode(201);
        consent(SCHOOL, pair, 1).statusCode(201).body("state", equalTo("SYMMETRIC"));

        given().get("/v1/slots?venue={code}", venue.code())
                .then()
                .body("items.audience", hasItems("WOMEN"))
                .body("items[0].places", equalTo(22));
    }

    /// A timetable is longer than slots are made at once.
    @Test
    void goesOnMakingTheSlotsOfItsHours() {
        Venue venue = venue("EDUCATION");
        Pair pair = parallel(facility(venue, 30));
        propose(SCHOOL, pair, halves(pair)).statusCode(200);
        consent(VILLAGE, pair, 1).statusCode(201);
        consent(SCHOOL, pair, 1).statusCode(201);
        String open = "select count(*) from slot where status = 'OPEN' and venue_id = '" + venue.id() + "'";
        long agreed = number(open);

        sql("update slot set status = 'RELEASED' where venue_id = '" + venue.id() + "'");
        sql("update opening_set set made_on = null where match_id = '" + pair.match + "'");

        await().untilAsserted(() -> assertThat(number(open)).isEqualTo(agreed));
    }

    @Test
    void refusesConsentWhileSlotsStandInTheHours() {
        String hall = facility(venue("EDUCATION"), 30);
        String set = openingSet(hall, 30, 0);
        once(ADMIN)
                .body("{\"fromOn\": \"%s\", \"toOn\": \"%s\"}"
                        .formatted(tomorrow(), tomorrow().plusDays(6)))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201);
        Pair pair = parallel(hall);
        propose(SCHOOL, pair, halves(pair)).statusCode(200);

        consent(VILLAGE, pair, 1)
                .statusCode(409)
                .body("code", equalTo("TIMETABLE_HOURS_TAKEN"))
                .body("taken", hasSize(3)) // 17, 18 and 19 o'clock of the one Saturday
                .body("taken.by", everyItem(equalTo("SLOT")))
                .body("taken.capacityId", everyItem(equalTo(pair.school)));
        as(SCHOOL)
                .get("/v1/capacity-matches/" + pair.match)
                .then()
                .body("balance.consented", containsInAnyOrder(false, false));

        propose(SCHOOL, pair, halves(pair).replace("SAT", "FRI").replace("\"from\": \"17:00\"", "\"from\": \"19:00\""))
                .statusCode(200);
        sql("update slot set status = 'RELEASED' where facility_id = '" + hall + "'");
        consent(VILLAGE, pair, 2).statusCode(201);
        consent(SCHOOL, pair, 2).statusCode(201).body("state", equalTo("SYMMETRIC"));
    }

    @Test
    void givesTheSameHoursToOnePartnerOnly() {
        String area = area();
        String school = offered(SCHOOL, area, "PITCH", "17:00", "20:00");
        String village = offered(VILLAGE, area, "PITCH", "17:00", "20:00");
        String club = offered(owner("SPORT_YOUTH"), area, "PITCH", "17:00", "20:00");
        Pair first = new Pair(school, village, matchOf(school, village));
        Pair second = new Pair(school, club, matchOf(school, club));
        propose(SCHOOL, first, halves(first)).statusCode(200);
        propose(SCHOOL, second, halves(second)).statusCode(200);
        consent(owner("SPORT_YOUTH"), second, 1).statusCode(201);
        consent(VILLAGE, first, 1).statusCode(201);
        consent(SCHOOL, first, 1).statusCode(201).body("state", equalTo("SYMMETRIC"));

        consent(SCHOOL, second, 1)
                .statusCode(409)
                .body("code", equalTo("TIMETABLE_HOURS_TAKEN"))
                .body("taken.by", everyItem(equalTo("TIMETABLE")))
                .body("taken.id", everyItem(equalTo(first.match)))
                .body("taken.capacityId", everyItem(equalTo(school)));
        propose(SCHOOL, second, halves(second).replace("SAT", "MON")).statusCode(200);
        consent(SCHOOL, second, 2).statusCode(201);
        consent(owner("SPORT_YOUTH"), second, 2).statusCode(201).body("state", equalTo("SYMMETRIC"));
    }

    private static String matchOf(String one, String other) {
        return as(SCHOOL)
                .get("/v1/capacity-matches?capacity=" + one)
                .then()
                .extract()
                .path("items.find { it.capacities.contains('" + other + "') }.id");
    }

    /// Two capacities found parallel, and their match.
    record Pair(String school, String village, String match) {}

    static Pair parallel(@org.jspecify.annotations.Nullable String schoolHall) {
        countyOn();
        String area = area();
        String kind = schoolHall == null ? "PITCH" : "SPORT_HALL";
        String school = offer(SCHOOL, area, kind, "17:00", "20:00", schoolHall)
                .statusCode(201)
                .extract()
                .path("id");
        String village = offered(VILLAGE, area, kind, "17:00", "22:00");
        String match = as(SCHOOL)
                .get("/v1/capacity-matches?capacity=" + school)
                .then()
                .extract()
                .path("items[0].id");
        return new Pair(school, village, match);
    }

    static String area() {
        return Catalogue.area();
    }

    static String offered(String owner, String area, String kind, String from, String to) {
        countyOn();
        return offer(owner, area, kind, from, to, null)
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse offer(
            String owner,
            String area,
            String kind,
            String from,
            String to,
            @org.jspecify.annotations.Nullable String facility) {
        return once(owner)
                .body(body("0614", area, kind, from, to, facility))
                .post("/v1/capacities")
                .then();
    }

    static String body(
            String county,
            String area,
            String kind,
            String from,
            String to,
            @org.jspecify.annotations.Nullable String facility) {
        String windows = List.of("SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI").stream()
                .map(day -> "{\"weekday\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}".formatted(day, from, to))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return """
                {"kind": "%s", "county": "%s", "areaCode": "%s", "locality": "شهرک سلمان", "places": 22,
                 "conditions": "با سرایدار", "idleWindows": [%s]%s}""".formatted(
                        kind, county, area, windows, facility == null ? "" : ", \"facilityId\": \"" + facility + "\"");
    }

    /// The school serves women on Saturdays, the village men on Sundays.
    static String halves(Pair pair) {
        return """
                {"fromOn": "%s", "toOn": "%s", "slotMinutes": 60, "lines": [
                  {"capacityId": "%s", "weekday": "SAT", "from": "17:00", "to": "20:00", "audience": "WOMEN"},
                  {"capacityId": "%s", "weekday": "SUN", "from": "18:00", "to": "20:00", "audience": "MEN"}]}""".formatted(tomorrow(), tomorrow().plusDays(60), pair.school, pair.village);
    }

    static ValidatableResponse propose(String owner, Pair pair, String timetable) {
        String etag = as(SCHOOL)
                .get("/v1/capacity-matches/" + pair.match)
                .then()
                .extract()
                .header("ETag");
        return as(owner)
                .header("If-Match", etag)
                .body(timetable)
                .put("/v1/capacity-matches/" + pair.match + "/timetable")
                .then();
    }

    static ValidatableResponse consent(String owner, Pair pair, int version) {
        return once(owner)
                .body("{\"timetableVersion\": %d}".formatted(version))
                .post("/v1/capacity-matches/" + pair.match + "/consents")
                .then();
    }

    static ValidatableResponse capacity(String id) {
        return given().get("/v1/capacities/" + id).then();
    }

    static List<String> events(String match) {
        return PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(match)).stream()
                .map(event -> event.type())
                .toList();
    }
}
