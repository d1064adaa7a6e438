package hamgara.venue.timetable;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.openingSet;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.time.Jalali;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class TimetableTest {

    @Test
    void makesSlotsOfTheHoursAndOnlyOnce() {
        Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 20);
        String set = openingSet(facility, 10, 0);

        make(set, tomorrow(), tomorrow().plusDays(1), "")
                .statusCode(201)
                .body("created", equalTo(24))
                .body("existing", equalTo(0));
        make(set, tomorrow(), tomorrow().plusDays(2), "")
                .body("created", equalTo(12))
                .body("existing", equalTo(24))
                .body("conflicting", equalTo(0));

        given().get(
                        "/v1/slots?limit=100&venue={code}&from={day}&to={day}",
                        venue.code(),
                        tomorrow().toString(),
                        tomorrow().toString())
                .then()
                .statusCode(200)
                .body("items", hasSize(12))
                .body("items[0].free", equalTo(10))
                .body("items[0].audience", equalTo("MIXED"))
                .body("items[0].startsAt", equalTo(tomorrow() + "T04:30:00Z"))
                .body("items[0].startsAtJalali", equalTo(Jalali.of(tomorrow())));
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(facility)).stream()
                        .filter(event -> event.type().equals("hamgara.venue.slots-opened.v1"))
                        .count()
                == 2);
    }

    @Test
    void leavesOutDaysThatAreClosed() {
        String set = openingSet(facility(venue("SPORT_YOUTH"), 20), 10, 0);

        make(set, tomorrow(), tomorrow().plusDays(1), ", \"closedOn\": [\"%s\"]".formatted(tomorrow()))
                .body("created", equalTo(12))
                .body("skipped", hasSize(1))
                .body("skipped[0].on", equalTo(tomorrow().toString()))
                .body("skipped[0].reason", equalTo("CLOSED"));
    }

    @Test
    void letsASetOfHigherPriorityTakeTheDay() {
        String facility = facility(venue("SPORT_YOUTH"), 20);
        String usual = openingSet(facility, 10, 0);
        String summer = openingSet(facility, 5, 1);

        make(usual, tomorrow(), tomorrow(), "")
                .body("created", equalTo(0))
                .body("skipped[0].reason", equalTo("OVERRIDDEN"));
        make(summer, tomorrow(), tomorrow(), "").body("created", equalTo(12));
    }

    @Test
    void neverPutsTwoSlotsIntoOneHallAtOnce() {
        String facility = facility(venue("SPORT_YOUTH"), 20);
        make(openingSet(facility, 10, 0), tomorrow(), tomorrow(), "").body("created", equalTo(12));
        String shifted = open(ADMIN, facility, """
                {"weekday": "%s", "from": "08:30", "to": "09:30", "audience": "WOMEN", "places": 10}""").extract().path("id");

        make(shifted, tomorrow(), tomorrow(), "").body("created", equalTo(0)).body("conflicting", equalTo(1));
    }

    @Test
    void refusesANameOfNothingButMarks() {
        once(ADMIN)
                .body("""
                        {"name": "\\u200c\\u200f", "fromOn": "%1$s", "toOn": "%1$s", "slotMinutes": 60, "spans": [
                         {"weekday": "SAT", "from": "08:00", "to": "20:00", "audience": "MIXED", "places": 3}]}""".formatted(tomorrow()))
                .post("/v1/facilities/" + facility(venue("SPORT_YOUTH"), 20) + "/opening-sets")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void refusesHoursThatOverlapOrEndBeforeTheyBegin() {
        String facility = facility(venue("SPORT_YOUTH"), 20);

        open(ADMIN, facility, """
                {"weekday": "%1$s", "from": "08:00", "to": "10:00", "audience": "WOMEN", "places": 10},
                {"weekday": "%1$s", "from": "09:00", "to": "11:00", "audience": "MEN", "places": 10}""")
                .statusCode(422)
                .body("code", equalTo("SPANS_OVERLAP"))
                .body("errors[0].pointer", equalTo("/spans/1"));
        open(ADMIN, facility, """
                {"weekday": "%s", "from": "10:00", "to": "08:00", "audience": "WOMEN", "places": 10}""").statusCode(422).body("code", equalTo("SPANS_OVERLAP"));
    }

    @Test
    void refusesMorePlacesThanTheFacilityTakes() {
        open(ADMIN, facility(venue("SPORT_YOUTH"), 9), """
                {"weekday": "%s", "from": "08:00", "to": "10:00", "audience": "WOMEN", "places": 10}""").statusCode(422).body("code", equalTo("TOO_MANY_PLACES"));
    }

    @Test
    void letsOnlyThoseWhoRunTheVenueSetItsHours() {
        Venue venue = venue("EDUCATION");
        String facility = facility(venue, 20);
        String hours = """
                {"weekday": "%s", "from": "08:00", "to": "10:00", "audience": "WOMEN", "places": 10}""";

        open(staffOf(venue.code()), facility, hours).statusCode(201);
        open(owner("EDUCATION"), facility, hours).statusCode(201);
        open(staffOf("takhti"), facility, hours).statusCode(403).body("code", equalTo("NOT_YOUR_VENUE"));
        open(owner("VILLAGE"), facility, hours).statusCode(403).body("code", equalTo("NOT_YOUR_VENUE"));
    }

    @Test
    void refusesATimetableForAPlaceThatIsNotOpen() {
        String cinema = given().get("/v1/venues?q=سینما آزادی").then().extract().path("items[0].id");
        String facility = facility(new Venue(cinema, "azadi-cinema"), 100);

        open(ADMIN, facility, """
                {"weekday": "%s", "from": "08:00", "to": "10:00", "audience": "WOMEN", "places": 10}""").statusCode(409).body("code", equalTo("VENUE_NOT_OPEN"));
    }

    @Test
    void showsOnlyTheSlotsAskedFor() {
        Venue venue = venue("SPORT_YOUTH");
        String set = open(ADMIN, facility(venue, 20), """
                {"weekday": "%1$s", "from": "08:00", "to": "10:00", "audience": "WOMEN", "places": 10, "ageMin": 15},
                {"weekday": "%1$s", "from": "10:00", "to": "12:00", "audience": "MEN", "places": 10}""").extract().path("id");
        make(set, tomorrow(), tomorrow(), "").body("created", equalTo(2));

        given().get("/v1/slots?venue={code}&audience=WOMEN", venue.code())
                .then()
                .body("items", hasSize(1))
                .body("items[0].ageMin", equalTo(15));
        given().get("/v1/slots?venue={code}&category=LIBRARY", venue.code())
                .then()
                .body("items", hasSize(0));
        given().header("Accept-Language", "en")
                .get("/v1/slots?from=2026-01-01&to=2026-12-31")
                .then()
                .statusCode(422)
                .body("code", equalTo("PERIOD_TOO_LONG"));
    }

    private static ValidatableResponse make(String set, LocalDate from, LocalDate to, String more) {
        return once(ADMIN)
                .body("{\"fromOn\": \"%s\", \"toOn\": \"%s\"%s}".formatted(from, to, more))
                .post("/v1/opening-sets/" + set + "/slots")
                .then();
    }

    /// Hours of the weekday of tomorrow, in slots of one hour or two.
    private static ValidatableResponse open(String bearer, String facility, String spans) {
        String weekday = tomorrow().getDayOfWeek().name().substring(0, 3);
        int minutes = spans.contains("08:30") ? 60 : 120;
        return once(bearer)
                .body("""
                        {"name": "آزمون", "fromOn": "%s", "toOn": "%s", "slotMinutes": %d, "spans": [%s]}""".formatted(tomorrow(), tomorrow().plusDays(6), minutes, spans.formatted(weekday)))
                .post("/v1/facilities/" + facility + "/opening-sets")
                .then();
    }
}
