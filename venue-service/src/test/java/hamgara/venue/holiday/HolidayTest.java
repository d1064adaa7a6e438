package hamgara.venue.holiday;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.openingSet;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Jalali;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Days of tests are made for each test, as no real holiday is sure to lie ahead.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class HolidayTest {

    @Test
    void knowsTheHolidaysOfThreeYears() {
        given().get("/v1/holidays?from=2026-03-21&to=2027-03-20&limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.names.en == 'Nowruz' }.onJalali", equalTo("1405-01-01"))
                .body("items.find { it.names.en == 'Nowruz' }.names.ar", equalTo("النوروز"))
                .body("items.find { it.names.en == 'Nowruz' }.certainty", equalTo("FIXED"))
                .body("items.names.en", hasItems("Ashura", "Nature Day"));
        assertThat(number("select count(*) from holiday where name_ar is not null"))
                .isGreaterThanOrEqualTo(91);
        assertThat(number("select count(distinct extract(year from computed_on)) from holiday"))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void letsTheAuthorityMoveATentativeDayByOne() {
        LocalDate day = tomorrow().plusDays(320);
        String holiday = holiday(day, "LUNAR", "TENTATIVE");
        given().get("/v1/holidays/" + holiday)
                .then()
                .body("earliestOn", equalTo(day.minusDays(1).toString()))
                .body("latestOn", equalTo(day.plusDays(1).toString()));

        decide(citizen(), holiday, "{}").statusCode(403);
        decide(Tokens.of("governor").county("0614").bearer(), holiday, "{}")
                .statusCode(403)
                .body("code", equalTo("HOLIDAY_NOT_YOURS"));
        decide(ADMIN, holiday, "{\"on\": \"%s\"}".formatted(day.plusDays(2)))
                .statusCode(422)
                .body("code", equalTo("HOLIDAY_MOVED_TOO_FAR"));
        decide(
                        Tokens.of("governor").county("06").bearer(),
                        holiday,
                        "{\"onJalali\": \"%s\"}".formatted(Jalali.of(day.plusDays(1))))
                .statusCode(200)
                .body("on", equalTo(day.plusDays(1).toString()))
                .body("computedOn", equalTo(day.toString()))
                .body("certainty", equalTo("CONFIRMED"));
        decide(ADMIN, holiday, "{}").statusCode(409).body("code", equalTo("HOLIDAY_NOT_TENTATIVE"));
        await().until(() -> !PublishedEvents.on("hamgara.venue")
                .ofSubject(UUID.fromString(holiday))
                .isEmpty());
    }

    @Test
    void movesNoDayOfTheSolarCalendar() {
        decide(ADMIN, holiday(tomorrow().plusDays(321), "SOLAR", "FIXED"), "{}").statusCode(409);
    }

    @Test
    void makesNoSlotsOnHolidaysForAVenueThatIsClosedThen() {
        Given.Venue venue = venue("SPORT_YOUTH");
        LocalDate day = tomorrow().plusDays(3);
        holiday(day, "DECLARED", "ANNOUNCED");
        String set = openingSet(facility(venue, 5), 5, 0);
        follow(venue, "CLOSED", 0).statusCode(200).body("practice", equalTo("CLOSED"));

        make(set, day)
                .body("created", equalTo(0))
                .body("skipped[0].on", equalTo(day.toString()))
                .body("skipped[0].reason", equalTo("HOLIDAY"));

        follow(venue, "AS_USUAL", 0).statusCode(412);
        follow(venue, "AS_USUAL", 1).statusCode(200);
        make(set, day).body("created", equalTo(12));
    }

    @Test
    void usesSpecialHoursOnHolidaysAlone() {
        Given.Venue venue = venue("SPORT_YOUTH");
        LocalDate day = tomorrow().plusDays(5);
        holiday(day, "DECLARED", "ANNOUNCED");
        String facility = facility(venue, 5);
        String usual = openingSet(facility, 5, 0);
        String special = once(ADMIN)
                .body("""
                        {"name": "تعطیلات", "season": "HOLIDAY", "fromOn": "%s", "toOn": "%s", "slotMinutes": 60, "spans": [
                         {"weekday": "%s", "from": "10:00", "to": "12:00", "audience": "FAMILY", "places": 5},
                         {"weekday": "%s", "from": "10:00", "to": "12:00", "audience": "FAMILY", "places": 5}]}""".formatted(tomorrow(), tomorrow().plusDays(10), weekday(day), weekday(day.plusDays(1))))
                .post("/v1/facilities/" + facility + "/opening-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        follow(venue, "SPECIAL_HOURS", 0).statusCode(200);

        make(usual, day).body("created", equalTo(0)).body("skipped[0].reason", equalTo("HOLIDAY"));
        make(special, day).body("created", equalTo(2));
        make(usual, day.plusDays(1)).body("created", equalTo(12));
        make(special, day.plusDays(1)).body("created", equalTo(0)).body("skipped[0].reason", equalTo("NO_HOLIDAY"));
    }

    @Test
    void closesVenuesOnADayToWhichAHolidayMovesAndProposesForEachBooking() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst(); // tomorrow
        String me = citizen();
        booked(me, slot, UUID.randomUUID());
        follow(venue, "CLOSED", 0).statusCode(200);
        String holiday = holiday(tomorrow().plusDays(1), "LUNAR", "TENTATIVE");

        decide(ADMIN, holiday, "{\"on\": \"%s\"}".formatted(tomorrow())).statusCode(200);
        sql("delete from holiday where id = '" + holiday + "'"); // tomorrow is a usual day for the other tests

        given().get("/v1/venues/" + venue.id() + "/closures").then().body("items[0].reason", equalTo("HOLIDAY"));
        given().get("/v1/slots/" + slot).then().body("status", equalTo("CLOSED"));
        as(me).get("/v1/rebookings").then().body("items", hasSize(1));
    }

    @Test
    void closesAVenueInWhichPartiesChooseTheirTimes() {
        GivenHall hall = GivenHall.inThirds();
        String me = citizen();
        UUID hold = GivenHall.taken(me, hall.whole(), GivenHall.at(10), GivenHall.at(11), 2);
        Given.book(me, UUID.randomUUID(), hold).statusCode(201);
        follow(hall.venue(), "CLOSED", 0).statusCode(200);
        String holiday = holiday(tomorrow().plusDays(1), "LUNAR", "TENTATIVE");

        decide(ADMIN, holiday, "{\"on\": \"%s\"}".formatted(tomorrow())).statusCode(200);
        follow(hall.venue(), "CLOSED", 1).body("bookingsOnHolidays", equalTo(1));
        sql("delete from holiday where id = '" + holiday + "'"); // tomorrow is a usual day for the other tests

        given().get("/v1/venues/" + hall.venue().id() + "/closures").then().body("items", hasSize(1));
        as(me).get("/v1/rebookings").then().body("items", hasSize(1));
    }

    @Test
    void tellsWhatLiesOnHolidaysAlready() {
        Given.Venue venue = venue("SPORT_YOUTH");
        LocalDate day = tomorrow().plusDays(7);
        holiday(day, "DECLARED", "ANNOUNCED");
        make(openingSet(facility(venue, 5), 5, 0), day).body("created", equalTo(12));

        follow(venue, "CLOSED", 0).body("slotsOnHolidays", equalTo(12)).body("bookingsOnHolidays", equalTo(0));
        as(staffOf("takhti"))
                .header("If-Match", "\"1\"")
                .body("{\"practice\": \"CLOSED\"}")
                .put("/v1/venues/" + venue.id() + "/holiday-rule")
                .then()
                .statusCode(403);
    }

    private static String holiday(LocalDate day, String kind, String certainty) {
        String id = UUID.randomUUID().toString();
        sql(
                "insert into holiday (id, on_day, computed_on, kind, certainty, name_fa, name_ar, name_en, version) values ('%1$s', '%2$s', '%2$s', '%3$s', '%4$s', 'آزمون', 'اختبار', 'Test %1$s', 0)"
                        .formatted(id, day, kind, certainty));
        return id;
    }

    private static ValidatableResponse decide(String bearer, String holiday, String body) {
        return once(bearer)
                .header("If-Match", given().get("/v1/holidays/" + holiday).header("ETag"))
                .body(body)
                .post("/v1/holidays/" + holiday + "/decide")
                .then();
    }

    private static ValidatableResponse follow(Given.Venue venue, String practice, int seen) {
        return as(staffOf(venue.code()))
                .header("If-Match", "\"" + seen + "\"")
                .body("{\"practice\": \"%s\"}".formatted(practice))
                .put("/v1/venues/" + venue.id() + "/holiday-rule")
                .then();
    }

    private static ValidatableResponse make(String set, LocalDate day) {
        return once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\"}".formatted(day))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201);
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().name().substring(0, 3);
    }
}
