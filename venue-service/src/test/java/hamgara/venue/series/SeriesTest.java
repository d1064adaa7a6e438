package hamgara.venue.series;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.openingSet;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.GivenHall;
import hamgara.venue.OpenData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class SeriesTest {

    @Test
    void plansSessionsThatCanBeBooked() {
        String facility = facility(venue("SPORT_YOUTH"), 20);
        String series = plan(ADMIN, facility, "FREQ=DAILY;COUNT=5", "")
                .statusCode(201)
                .body("planned", equalTo(5))
                .body("rejected", empty())
                .extract()
                .path("id");

        List<String> slots = given().get("/v1/session-series/" + series + "/sessions")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items[0].on", equalTo(tomorrow().toString()))
                .body("items[0].startsAt", equalTo(at(tomorrow(), 17)))
                .body("items.state", everyItem(equalTo("PLANNED")))
                .extract()
                .path("items.slotId");
        booked(citizen(), slots.getFirst(), UUID.randomUUID());
        given().get("/v1/facilities/" + facility + "/session-series").then().body("items.id", contains(series));
        given().get("/v1/facilities/" + facility + "/opening-sets").then().body("items", empty());
        await().until(() -> !PublishedEvents.on("hamgara.venue")
                .ofSubject(UUID.fromString(series))
                .isEmpty());
    }

    @Test
    void followsTheSolarCalendar() {
        String series = plan(ADMIN, facility(venue("SPORT_YOUTH"), 20), "RSCALE=PERSIAN;FREQ=MONTHLY;BYMONTHDAY=1", "")
                .statusCode(201)
                .extract()
                .path("id");

        List<String> days =
                given().get("/v1/session-series/" + series + "/sessions").path("items.onJalali");
        assertThat(days).isNotEmpty().allMatch(day -> day.endsWith("-01"));
    }

    @Test
    void leavesDaysOutAndTakesOthersIn() {
        String series = plan(
                        ADMIN,
                        facility(venue("SPORT_YOUTH"), 20),
                        "FREQ=WEEKLY;COUNT=3",
                        ", \"exceptOn\": [\"%s\"], \"alsoOn\": [\"%s\"]"
                                .formatted(tomorrow().plusDays(7), tomorrow().plusDays(2)))
                .statusCode(201)
                .extract()
                .path("id");

        given().get("/v1/session-series/" + series + "/sessions")
                .then()
                .body(
                        "items.on",
                        contains(
                                tomorrow().toString(),
                                tomorrow().plusDays(2).toString(),
                                tomorrow().plusDays(14).toString()));
    }

    @Test
    void tellsWhichSessionsCannotBeAndMakesTheOthersOnRequest() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 20);
        once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\"}".formatted(tomorrow()))
                .post("/v1/opening-sets/" + openingSet(facility, 5, 0) + "/slots")
                .then()
                .body("created", equalTo(12));
        close(venue, tomorrow().plusDays(1));

        plan(ADMIN, facility, "FREQ=DAILY;COUNT=4", "")
                .statusCode(409)
                .body("code", equalTo("SERIES_PARTLY_IMPOSSIBLE"))
                .body("possible", equalTo(2))
                .body("option", equalTo("skipConflicts"))
                .body(
                        "rejected.on",
                        contains(tomorrow().toString(), tomorrow().plusDays(1).toString()))
                .body("rejected.reason", contains("OVERLAPPING", "VENUE_CLOSED"))
                .body("rejected[0].onJalali", equalTo(Jalali.of(tomorrow())));
        given().get("/v1/facilities/" + facility + "/session-series").then().body("items", empty());

        String series = plan(ADMIN, facility, "FREQ=DAILY;COUNT=4", ", \"skipConflicts\": true")
                .statusCode(201)
                .body("planned", equalTo(2))
                .body("rejected", hasSize(2))
                .extract()
                .path("id");
        given().get("/v1/session-series/" + series + "/sessions")
                .then()
                .body("items.state", contains("SKIPPED", "SKIPPED", "PLANNED", "PLANNED"))
                .body("items[0].reason", equalTo("OVERLAPPING"))
                .body("items[0].slotId", nullValue());
    }

    @Test
    void changesThisSessionTheFollowingOrAll() {
        String facility = facility(venue("SPORT_YOUTH"), 20);
        String series =
                plan(ADMIN, facility, "FREQ=DAILY;COUNT=4", "").extract().path("id");

        change(series, tomorrow().plusDays(1), "\"scope\": \"THIS\", \"action\": \"CHANGE\", \"startTime\": \"18:00\"")
                .statusCode(200);
        starts(series, 17, 18, 17, 17);
        change(
                        series,
                        tomorrow().plusDays(2),
                        "\"scope\": \"FOLLOWING\", \"action\": \"CHANGE\", \"startTime\": \"17:30\"")
                .statusCode(200);
        change(
                        series,
                        tomorrow().plusDays(2),
                        "\"scope\": \"FOLLOWING\", \"action\": \"CHANGE\", \"startTime\": \"19:00\"")
                .statusCode(200);
        starts(series, 17, 18, 19, 19);
        change(series, tomorrow().plusDays(3), "\"scope\": \"ALL\", \"action\": \"CHANGE\", \"startTime\": \"20:00\"")
                .statusCode(200)
                .body("startTime", equalTo("20:00"));
        starts(series, 20, 20, 20, 20);
        change(series, tomorrow().plusDays(2), "\"scope\": \"FOLLOWING\", \"action\": \"CANCEL\"")
                .statusCode(200)
                .body("planned", equalTo(2));
        given().get("/v1/session-series/" + series + "/sessions")
                .then()
                .body("items.state", contains("PLANNED", "PLANNED", "CANCELLED", "CANCELLED"));
        change(series, tomorrow().plusDays(2), "\"scope\": \"THIS\", \"action\": \"CANCEL\"")
                .statusCode(404)
                .body("code", equalTo("SESSION_NOT_FOUND"));
        assertThat(number("select count(*) from slot where facility_id = '" + facility + "' and status = 'OPEN'"))
                .isEqualTo(2);
    }

    @Test
    void leavesASessionWhereItIsWhenAnotherUseOfTheHallIsInTheWay() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String part = GivenHall.space(venue, null);
        String court = GivenHall.exclusive(venue, 10, List.of(part));
        GivenHall.taken(citizen(), court, GivenHall.at(18), GivenHall.at(19), 2);
        String series = plan(ADMIN, GivenHall.shared(venue, 20, List.of(part)), "FREQ=DAILY;COUNT=2", "")
                .statusCode(201)
                .extract()
                .path("id");

        change(
                        series,
                        tomorrow(),
                        "\"scope\": \"ALL\", \"action\": \"CHANGE\", \"startTime\": \"18:00\", \"skipConflicts\": true")
                .statusCode(200)
                .body("rejected.on", contains(tomorrow().toString()))
                .body("rejected[0].reason", equalTo("OVERLAPPING"));

        starts(series, 17, 18);
        String slot = given().get("/v1/session-series/" + series + "/sessions")
                .then()
                .body("items.state", contains("PLANNED", "PLANNED"))
                .extract()
                .path("items[0].slotId");
        assertThat(GivenHall.drift(venue)).isZero();
        booked(citizen(), slot, UUID.randomUUID());
    }

    @Test
    void refusesAgesInTheWrongOrder() {
        plan(ADMIN, facility(venue("SPORT_YOUTH"), 20), "FREQ=DAILY;COUNT=2", ", \"ageMin\": 30, \"ageMax\": 15")
                .statusCode(422)
                .body("code", equalTo("SESSION_AGES_REVERSED"))
                .body("errors[0].pointer", equalTo("/ageMax"));
    }

    @Test
    void neverMovesABookedSession() {
        String series = plan(ADMIN, facility(venue("SPORT_YOUTH"), 20), "FREQ=DAILY;COUNT=3", "")
                .extract()
                .path("id");
        List<String> slots =
                given().get("/v1/session-series/" + series + "/sessions").path("items.slotId");
        String me = citizen();
        UUID booking = booked(me, slots.get(1), UUID.randomUUID());
        String later = "\"scope\": \"ALL\", \"action\": \"CHANGE\", \"startTime\": \"19:00\"";

        change(series, tomorrow(), later)
                .statusCode(409)
                .body("code", equalTo("SERIES_PARTLY_IMPOSSIBLE"))
                .body("rejected.reason", contains("BOOKED"));
        starts(series, 17, 17, 17);
        change(series, tomorrow(), later + ", \"skipConflicts\": true")
                .statusCode(200)
                .body("rejected.on", contains(tomorrow().plusDays(1).toString()));
        starts(series, 19, 17, 19);

        as(me).get("/v1/bookings/" + booking)
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("slotId", equalTo(slots.get(1)));
    }

    @Test
    void isForThoseWhoRunTheVenueAndFollowsNoHostileRule() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 20);

        plan(staffOf("takhti"), facility, "FREQ=DAILY;COUNT=3", "").statusCode(403);
        plan(citizen(), facility, "FREQ=DAILY;COUNT=3", "").statusCode(403);
        plan(ADMIN, facility, "FREQ=SECONDLY", "")
                .statusCode(422)
                .body("code", equalTo("RECURRENCE_NOT_UNDERSTOOD"))
                .body("part", equalTo("FREQ"))
                .body("errors[0].pointer", equalTo("/rule"));
        plan(ADMIN, facility, "FREQ=DAILY;COUNT=1000000000", "").statusCode(422).body("part", equalTo("COUNT"));
        plan(ADMIN, facility, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31;UNTIL=20200101", "")
                .statusCode(422)
                .body("code", equalTo("SERIES_EMPTY"));
        plan(staffOf(venue.code()), facility, "FREQ=DAILY;COUNT=3", "").statusCode(201);
    }

    @Test
    void leavesASessionWhereItIsWhenAnotherUseHasTheNewTime() {
        GivenHall hall = GivenHall.inThirds();
        String shared =
                GivenHall.shared(hall.venue(), 30, List.of(hall.thirdSpaces().getFirst()));
        String series = plan(ADMIN, shared, "FREQ=DAILY;COUNT=2", "")
                .statusCode(201)
                .extract()
                .path("id");
        GivenHall.taken(citizen(), hall.whole(), GivenHall.at(9), GivenHall.at(10), 4);

        change(
                        series,
                        tomorrow(),
                        "\"scope\": \"ALL\", \"action\": \"CHANGE\", \"startTime\": \"09:00\", \"skipConflicts\": true")
                .statusCode(200)
                .body("rejected.on", contains(tomorrow().toString()))
                .body("rejected[0].reason", equalTo("OVERLAPPING"));

        given().get("/v1/session-series/" + series + "/sessions")
                .then()
                .body("items.state", contains("PLANNED", "PLANNED"));
        starts(series, 17, 9);
    }

    @Test
    void resumesWhatWasSkippedOnceNothingStandsInItsWay() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String closure = OpenData.close(venue);
        close(venue, tomorrow().plusDays(1));
        String series = plan(ADMIN, facility(venue, 20), "FREQ=DAILY;COUNT=3", ", \"skipConflicts\": true")
                .statusCode(201)
                .body("planned", equalTo(1))
                .extract()
                .path("id");
        change(series, tomorrow(), "\"scope\": \"THIS\", \"action\": \"RESUME\"")
                .statusCode(409)
                .body("rejected[0].reason", equalTo("VENUE_CLOSED"));
        OpenData.reopen(venue, closure);

        change(series, tomorrow().plusDays(2), "\"scope\": \"THIS\", \"action\": \"RESUME\"")
                .statusCode(404)
                .body("code", equalTo("SESSION_NOT_FOUND"));
        change(series, tomorrow(), "\"scope\": \"ALL\", \"action\": \"RESUME\", \"skipConflicts\": true")
                .statusCode(200)
                .body("planned", equalTo(2))
                .body("rejected.on", contains(tomorrow().plusDays(1).toString()));
        List<String> slots = given().get("/v1/session-series/" + series + "/sessions")
                .then()
                .body("items.state", contains("PLANNED", "SKIPPED", "PLANNED"))
                .body("items[0].startsAt", equalTo(at(tomorrow(), 17)))
                .extract()
                .path("items.slotId");
        booked(citizen(), slots.getFirst(), UUID.randomUUID());
    }

    @Test
    void refusesAgesTheWrongWayRound() {
        plan(ADMIN, facility(venue("SPORT_YOUTH"), 20), "FREQ=DAILY;COUNT=2", ", \"ageMin\": 30, \"ageMax\": 15")
                .statusCode(422)
                .body("code", equalTo("SESSION_AGES_REVERSED"));
    }

    private static ValidatableResponse plan(String bearer, String facility, String rule, String more) {
        return once(bearer)
                .body("""
                        {"kind": "CLASS", "names": {"fa": "کلاس والیبال"}, "rule": "%s", "fromOn": "%s", "toOn": "%s",
                         "startTime": "17:00", "minutes": 60, "audience": "MIXED", "places": 20%s}""".formatted(rule, tomorrow(), tomorrow().plusDays(90), more))
                .post("/v1/facilities/" + facility + "/session-series")
                .then();
    }

    private static ValidatableResponse change(String series, LocalDate on, String body) {
        String path = "/v1/session-series/" + series;
        return as(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .body("{" + body + "}")
                .put(path + "/sessions/" + on)
                .then();
    }

    private static void starts(String series, int... hours) {
        List<String> starts =
                given().get("/v1/session-series/" + series + "/sessions").path("items.startsAt");
        assertThat(starts).hasSize(hours.length);
        for (int i = 0; i < hours.length; i++) {
            assertThat(starts.get(i)).isEqualTo(at(tomorrow().plusDays(i), hours[i]));
        }
    }

    private static String at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(Tehran.ZONE).toInstant().toString();
    }

    private static void close(Given.Venue venue, LocalDate day) {
        once(ADMIN)
                .body(
                        "{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\", \"reason\": \"REPAIR\", \"text\": {\"fa\": \"تعمیر\"}}"
                                .formatted(day))
                .post("/v1/venues/" + venue.id() + "/closures")
                .then()
                .statusCode(201);
    }
}
