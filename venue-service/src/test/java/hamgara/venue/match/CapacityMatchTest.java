package hamgara.venue.match;

import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.countyOn;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
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

    /// Two capacities found parallel, and their match.
    record Pair(String school, String village, String match) {}

    static Pair parallel(@org.jspecify.annotations.Nullable String schoolHall) {
        countyOn();
        String area = area();
        String school = offer(SCHOOL, area, "PITCH", "17:00", "20:00", schoolHall)
                .statusCode(201)
                .extract()
                .path("id");
        String village = offered(VILLAGE, area, "PITCH", "17:00", "22:00");
        String match = as(SCHOOL)
                .get("/v1/capacity-matches?capacity=" + school)
                .then()
                .extract()
                .path("items[0].id");
        return new Pair(school, village, match);
    }

    static String area() {
        return "0614" + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999);
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
