package hamgara.venue.timetable;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.openingSet;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Seasons, changes of opening hours, and slots made ahead.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class SeasonTest {

    @Test
    void givesEachSeasonItsPriority() {
        String facility = facility(venue("SPORT_YOUTH"), 20);
        season(facility, "SUMMER", "18:00", "22:00", "").statusCode(201).body("priority", equalTo(10));
        String ramadan = season(facility, "RAMADAN", "20:00", "22:00", "")
                .statusCode(201)
                .body("season", equalTo("RAMADAN"))
                .body("priority", equalTo(40))
                .extract()
                .path("id");
        given().get("/v1/facilities/" + facility + "/opening-sets")
                .then()
                .statusCode(200)
                .body("items.season", contains("SUMMER", "RAMADAN"));

        make(ramadan, tomorrow(), tomorrow()).body("created", equalTo(2));
    }

    @Test
    void namesChosenTimesThatLieOutsideOfTheNewHours() {
        GivenHall hall = GivenHall.inThirds();
        String court = hall.thirds().getFirst();
        String early = GivenHall.take(citizen(), UUID.randomUUID(), court, GivenHall.at(9), GivenHall.at(10), 3)
                .statusCode(201)
                .extract()
                .path("items[0].slotId");
        GivenHall.taken(citizen(), court, GivenHall.at(11), GivenHall.at(12), 3);
        String set = given().get("/v1/facilities/" + court + "/opening-sets").path("items[0].id");
        String path = "/v1/opening-sets/" + set;

        change(ADMIN, path, given().get(path).header("ETag"), "10:00", "13:00")
                .statusCode(200)
                .body("stillBooked.slotId", contains(early))
                .body("stillBooked[0].people", equalTo(3));
    }

    @Test
    void takesTheFreeSlotsOfOtherHoursBackAndLeavesTheBookedOnes() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 20);
        make(openingSet(facility, 5, 0), tomorrow(), tomorrow()).body("created", equalTo(12));
        String evening = slots(venue).get(11); // 19:00
        booked(citizen(), evening, UUID.randomUUID());
        String ramadan =
                season(facility, "RAMADAN", "20:00", "22:00", "").extract().path("id");

        make(ramadan, tomorrow(), tomorrow())
                .body("created", equalTo(2))
                .body("withdrawn", equalTo(11))
                .body("stillBooked.slotId", contains(evening));

        given().get("/v1/slots/" + evening)
                .then()
                .body("status", equalTo("OPEN"))
                .body("free", equalTo(4));
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(facility)).stream()
                .anyMatch(event -> event.type().equals("hamgara.venue.slots-withdrawn.v1")));
    }

    @Test
    void changesWhatIsToComeAndMovesNobody() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 20);
        String set = season(facility, "NORMAL", "08:00", "12:00", "").extract().path("id");
        make(set, tomorrow(), tomorrow()).body("created", equalTo(4));
        List<String> slots = slots(venue);
        String me = citizen();
        UUID booking = booked(me, slots.get(0), UUID.randomUUID());
        held(citizen(), slots.get(1), UUID.randomUUID());
        String path = "/v1/opening-sets/" + set;
        String seen = given().get(path).header("ETag");

        change(staffOf("takhti"), path, seen, "10:00", "13:00").statusCode(403);
        change(staffOf(venue.code()), path, seen, "10:00", "13:00")
                .statusCode(200)
                .body("openingSet.ruleVersion", equalTo(2))
                .body("created", equalTo(1)) // 12:00
                .body("unchanged", equalTo(2)) // 10:00 and 11:00
                .body("withdrawn", equalTo(0))
                .body("stillBooked.slotId", contains(slots.get(0), slots.get(1)))
                .body("stillBooked[0].people", equalTo(1));
        change(staffOf(venue.code()), path, seen, "10:00", "13:00").statusCode(412);

        as(me).get("/v1/bookings/" + booking)
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("slotId", equalTo(slots.get(0)));
        change(staffOf(venue.code()), path, given().get(path).header("ETag"), "08:00", "10:00")
                .statusCode(200)
                .body("withdrawn", equalTo(3))
                .body("unchanged", equalTo(2));
        make(set, tomorrow(), tomorrow())
                .body("created", equalTo(0))
                .body("existing", equalTo(2))
                .body("conflicting", equalTo(0));
        change(ADMIN, path, given().get(path).header("ETag"), "08:00", "12:00")
                .statusCode(200)
                .body("created", equalTo(2));
    }

    @Test
    void letsTheUsualHoursHoldAgainWhenASeasonIsRemoved() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 20);
        String usual =
                season(facility, "NORMAL", "08:00", "12:00", "").extract().path("id");
        String summer =
                season(facility, "SUMMER", "18:00", "20:00", "").extract().path("id");
        make(summer, tomorrow(), tomorrow()).body("created", equalTo(2));
        make(usual, tomorrow(), tomorrow()).body("skipped[0].reason", equalTo("OVERRIDDEN"));
        String path = "/v1/opening-sets/" + summer;

        as(ADMIN).header("If-Match", "\"9\"").delete(path).then().statusCode(412);
        as(ADMIN).delete(path).then().statusCode(428);
        as(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(2))
                .body("created", equalTo(4));

        given().get("/v1/facilities/" + facility + "/opening-sets")
                .then()
                .body("items.id", hasItem(usual))
                .body("items.id", not(hasItem(summer)));
        once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\"}".formatted(tomorrow()))
                .post(path + "/slots")
                .then()
                .statusCode(404);
    }

    @Test
    void makesSlotsASeasonAheadByItselfAndOnlyOnce() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 20);
        String set = season(facility, "NORMAL", "08:00", "10:00", ", \"aheadDays\": 40")
                .extract()
                .path("id");
        String asked = season(facility(venue, 20), "NORMAL", "08:00", "10:00", "")
                .extract()
                .path("id");

        String made = "select count(*) from opening_set where made_on is not null and id = '" + set + "'";
        await().until(() -> number(made) == 1);
        assertThat(number("select count(*) from slot where opening_set_id = '" + set + "'"))
                .isEqualTo(80);
        Given.sql("update opening_set set made_on = null where id = '" + set + "'");
        await().until(() -> number(made) == 1);

        assertThat(number("select count(*) from slot where opening_set_id = '" + set + "'"))
                .isEqualTo(80);
        assertThat(number("select count(*) from slot where opening_set_id = '" + asked + "'"))
                .isZero();
    }

    @Test
    void makesEachSlotOnceHoweverManyMakeThemAtOnce() throws Exception {
        String facility = facility(venue("SPORT_YOUTH"), 20);
        String set = openingSet(facility, 5, 0);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() ->
                    make(set, tomorrow(), tomorrow().plusDays(6)).extract().path("created"));
        }

        int created = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(calls)) {
                created += answer.get();
            }
        }

        assertThat(created).isEqualTo(84);
        assertThat(number("select count(*) from slot where facility_id = '" + facility + "'"))
                .isEqualTo(84);
    }

    /// The same hours every day from tomorrow on, 45 days long, in slots of an hour.
    private static ValidatableResponse season(String facility, String season, String from, String to, String more) {
        return once(ADMIN)
                .body(body(season, from, to, more))
                .post("/v1/facilities/" + facility + "/opening-sets")
                .then();
    }

    private static ValidatableResponse change(String bearer, String path, String seen, String from, String to) {
        return as(bearer)
                .header("If-Match", seen)
                .body(body("NORMAL", from, to, ""))
                .put(path)
                .then();
    }

    private static String body(String season, String from, String to, String more) {
        String spans = List.of("SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI").stream()
                .map(day ->
                        "{\"weekday\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"audience\": \"MIXED\", \"places\": 5}"
                                .formatted(day, from, to))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        return "{\"name\": \"آزمون\", \"season\": \"%s\", \"fromOn\": \"%s\", \"toOn\": \"%s\", \"slotMinutes\": 60, \"spans\": [%s]%s}"
                .formatted(season, tomorrow(), tomorrow().plusDays(45), spans, more);
    }

    private static ValidatableResponse make(String set, LocalDate from, LocalDate to) {
        return once(ADMIN)
                .body("{\"fromOn\": \"%s\", \"toOn\": \"%s\"}".formatted(from, to))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201);
    }

    private static List<String> slots(Given.Venue venue) {
        return given().get("/v1/slots?limit=100&venue=" + venue.code()).path("items.id");
    }
}
