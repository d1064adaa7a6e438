package hamgara.venue.changeover;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.take;
import static hamgara.venue.GivenHall.taken;
import static hamgara.venue.GivenHours.body;
import static hamgara.venue.GivenHours.daily;
import static hamgara.venue.GivenHours.make;
import static hamgara.venue.GivenHours.open;
import static hamgara.venue.GivenHours.opened;
import static hamgara.venue.GivenHours.span;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import hamgara.kit.test.TestStack;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import hamgara.venue.GivenHours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Nobody meets at the door who would rather not.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class ChangeoverTest {

    private Venue venue;

    @BeforeEach
    void prepare() {
        venue = venue("SPORT_YOUTH");
    }

    private String facility(int minutes) {
        return once(ADMIN)
                .body("""
                        {"kind": "POOL", "names": {"fa": "استخر"}, "places": 20, "changeoverMinutes": %d}""".formatted(minutes))
                .post("/v1/venues/" + venue.id() + "/facilities")
                .then()
                .statusCode(201)
                .body("changeoverMinutes", equalTo(minutes))
                .extract()
                .path("id");
    }

    private static ValidatableResponse change(String facility, int minutes) {
        String path = "/v1/facilities/" + facility;
        return as(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .body("""
                        {"names": {"fa": "استخر"}, "places": 20, "changeoverMinutes": %d}""".formatted(minutes))
                .put(path)
                .then();
    }

    private static String hours(String... spans) {
        return body("NORMAL", tomorrow(), tomorrow().plusDays(6), spans);
    }

    @Test
    void refusesATimetableThatDoesNotLeaveItAndNamesTheTwoSpans() {
        String pool = facility(30);

        open(pool, hours(span("MON", "08:00", "10:00", "WOMEN", ""), span("MON", "10:15", "12:15", "MEN", "")))
                .statusCode(422)
                .body("code", equalTo("CHANGEOVER_NOT_LEFT"))
                .body("minutes", equalTo(30))
                .body("first.weekday", equalTo("MON"))
                .body("first.to", equalTo("10:00"))
                .body("first.audience", equalTo("WOMEN"))
                .body("second.from", equalTo("10:15"))
                .body("second.audience", equalTo("MEN"))
                .body("detail", containsString("30"));
        String apart = open(
                        pool,
                        hours(span("MON", "08:00", "10:00", "WOMEN", ""), span("MON", "10:30", "12:30", "MEN", "")))
                .statusCode(201)
                .extract()
                .path("id");
        open(pool, hours(span("TUE", "08:00", "10:00", "WOMEN", ""), span("TUE", "10:00", "12:00", "WOMEN", "")))
                .statusCode(201);
        open(pool, hours(span("WED", "08:00", "10:00", "WOMEN", ""), span("THU", "10:00", "12:00", "MEN", "")))
                .statusCode(201);

        String path = "/v1/opening-sets/" + apart;
        as(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .body(hours(span("MON", "08:00", "10:00", "WOMEN", ""), span("MON", "10:29", "12:29", "MEN", "")))
                .put(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("CHANGEOVER_NOT_LEFT"));
    }

    /// Hours of one day that come from two timetables, and bookings of hours that have changed, count as well.
    @Test
    void leavesOutSlotsThatComeTooCloseToOthers() {
        String pool = facility(30);
        make(opened(pool, daily("08:00", "10:00", "WOMEN")), tomorrow(), tomorrow())
                .body("created", equalTo(2));

        make(opened(pool, daily("10:00", "12:00", "MEN")), tomorrow(), tomorrow())
                .body("created", equalTo(1))
                .body("conflicting", equalTo(1));
        make(opened(pool, daily("12:00", "13:00", "MEN")), tomorrow(), tomorrow())
                .body("created", equalTo(1));

        given().get("/v1/slots?venue=" + venue.code())
                .then()
                .body(
                        "items.startsAt",
                        contains(at(8).toString(), at(9).toString(), at(11).toString(), at(12).toString()));
    }

    @Test
    void isSetOnceTimetablesAndSlotsLeaveIt() {
        String pool = facility(0);
        String set = opened(pool, daily("08:00", "10:00", "WOMEN"), daily("10:00", "12:00", "MEN"));
        make(set, tomorrow(), tomorrow()).body("created", equalTo(4));
        List<String> slots = GivenHours.slots(venue, pool, tomorrow());
        booked(citizen(), slots.get(2), UUID.randomUUID());

        change(pool, 15)
                .statusCode(422)
                .body("code", equalTo("CHANGEOVER_NOT_LEFT"))
                .body("first.to", equalTo("10:00"))
                .body("second.from", equalTo("10:00"));
        String path = "/v1/opening-sets/" + set;
        as(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .body(body("NORMAL", tomorrow(), tomorrow().plusDays(30), daily("08:00", "10:00", "WOMEN")))
                .put(path)
                .then()
                .statusCode(200);
        change(pool, 15)
                .statusCode(409)
                .body("code", equalTo("CHANGEOVER_IN_THE_WAY"))
                .body("slots.firstId", contains(slots.get(1)))
                .body("slots.secondId", contains(slots.get(2)))
                .body("slots.secondAudience", contains("MEN"));
        given().get("/v1/facilities/" + pool).then().body("changeoverMinutes", equalTo(0));

        sql("update booking set state = 'CANCELLED_IN_TIME' where slot_id = '" + slots.get(2) + "'");
        sql("update slot set booked = 0, status = 'RELEASED' where id = '" + slots.get(2) + "'");
        change(pool, 15).statusCode(200).body("changeoverMinutes", equalTo(15));
        make(opened(pool, daily("10:00", "11:00", "MEN")), tomorrow(), tomorrow())
                .body("conflicting", equalTo(1));
        change(pool, 0).statusCode(200);
    }

    /// The table stands behind every statement that makes slots.
    @Test
    void standsInTheTableToo() {
        String pool = facility(20);
        make(opened(pool, daily("08:00", "09:00", "WOMEN")), tomorrow(), tomorrow());

        assertThat(insert(pool, at(9, 10), "MEN")).isZero();
        assertThat(insert(pool, at(6, 50), "MEN")).isZero();
        assertThat(insert(pool, at(9, 10), "WOMEN")).isEqualTo(1);
        assertThat(insert(pool, at(10, 30), "MEN")).isEqualTo(1);
    }

    /// An hour from then on; answers how many rows came of it.
    private static long insert(String facility, Instant from, String audience) {
        UUID id = UUID.randomUUID();
        sql("""
                insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity)
                select '%s', facility_id, venue_id, opening_set_id, '%s', '%s', '%s', 5
                from slot where facility_id = '%s' limit 1 on conflict do nothing""".formatted(id, from, from.plusSeconds(3600), audience, facility));
        return number("select count(*) from slot where id = '" + id + "'");
    }

    @Test
    void keepsASeriesOffTheHeelsOfOthers() {
        String pool = facility(30);
        make(opened(pool, daily("08:00", "10:00", "MEN")), tomorrow(), tomorrow());
        LocalDate day = tomorrow();

        series(pool, day, "10:15", 2).body("planned", equalTo(1)).body("rejected.reason", contains("OVERLAPPING"));
        series(pool, day, "10:30", 1).body("planned", equalTo(1));
    }

    private static ValidatableResponse series(String facility, LocalDate day, String from, int count) {
        return once(ADMIN)
                .body("""
                        {"kind": "CLASS", "names": {"fa": "کلاس شنا"}, "rule": "FREQ=DAILY;COUNT=%d", "fromOn": "%s", "toOn": "%s",
                         "startTime": "%s", "minutes": 30, "audience": "WOMEN", "places": 5, "skipConflicts": true}""".formatted(count, day, day.plusDays(5), from))
                .post("/v1/facilities/" + facility + "/session-series")
                .then()
                .statusCode(201);
    }

    /// A hall that women have in the morning and men from noon on, thirty minutes apart.
    private String hall() {
        GivenHall hall = GivenHall.inThirds();
        return once(ADMIN)
                .body("""
                        {"kind": "SPORT_HALL", "names": {"fa": "سالن"}, "places": 10, "mode": "EXCLUSIVE", "spaceIds": ["%s"],
                         "times": {"startEveryMinutes": 30, "minMinutes": 60, "maxMinutes": 180}, "changeoverMinutes": 30}""".formatted(GivenHall.space(hall.venue(), null)))
                .post("/v1/venues/" + hall.venue().id() + "/facilities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void turnRound(String facility, String season, String from, String to, String audience) {
        open(facility, body(season, tomorrow(), tomorrow(), daily(from, to, audience)))
                .statusCode(201);
    }

    @Test
    void letsNobodyChooseATimeOnTheHeelsOfOthers() {
        String hall = hall();
        turnRound(hall, "NORMAL", "08:00", "20:00", "WOMEN");
        taken(citizen(), hall, at(10), at(12), 4);
        turnRound(hall, "RAMADAN", "08:00", "20:00", "MEN");
        String times = "/v1/facilities/" + hall + "/free-times?minutes=60&on=" + tomorrow();

        take(citizen(), UUID.randomUUID(), hall, at(12), at(13), 4)
                .statusCode(409)
                .body("code", equalTo("CHANGEOVER_NEEDED"))
                .body("minutes", equalTo(30));
        take(citizen(), UUID.randomUUID(), hall, at(9), at(10), 4)
                .statusCode(409)
                .body("code", equalTo("CHANGEOVER_NEEDED"));
        given().get(times)
                .then()
                .body("items.startsAt", hasItem(at(8, 30).toString()))
                .body("items.startsAt", not(hasItem(at(9).toString())))
                .body("items.startsAt", not(hasItem(at(12).toString())))
                .body("items.startsAt", hasItem(at(12, 30).toString()));
        taken(citizen(), hall, at(12, 30), at(13, 30), 4);
        taken(citizen(), hall, at(13, 30), at(14, 30), 4);
    }

    /// Women and men who ask for neighbouring times at the same moment: whoever comes first.
    @Test
    void letsOneAudienceInWhenBothAskAtOnce() throws Exception {
        String hall = hall();
        open(hall, body("NORMAL", tomorrow(), tomorrow(), daily("08:00", "12:00", "WOMEN")))
                .statusCode(201);
        open(hall, body("NORMAL", tomorrow(), tomorrow(), daily("12:00", "16:00", "MEN")))
                .statusCode(201);

        List<Callable<Integer>> calls = List.of(
                () -> take(citizen(), UUID.randomUUID(), hall, at(11), at(12), 2)
                        .extract()
                        .statusCode(),
                () -> take(citizen(), UUID.randomUUID(), hall, at(12), at(13), 2)
                        .extract()
                        .statusCode(),
                () -> take(citizen(), UUID.randomUUID(), hall, at(11), at(12), 2)
                        .extract()
                        .statusCode(),
                () -> take(citizen(), UUID.randomUUID(), hall, at(12), at(13), 2)
                        .extract()
                        .statusCode());
        assertThat(allAtOnce(calls)).containsOnlyOnce(201).contains(409);
    }

    /// As time to clear and to prepare is.
    @Test
    void isNotOfferedInTheLedger() {
        String pool = facility(60);
        make(opened(pool, daily("08:00", "10:00", "WOMEN"), daily("11:00", "13:00", "MEN")), tomorrow(), tomorrow())
                .body("created", equalTo(4));
        sql(
                "update slot set starts_at = starts_at - interval '3 days', ends_at = ends_at - interval '3 days' where facility_id = '"
                        + pool + "'");
        LocalDate day = Tehran.dayOf(Instant.now()).minusDays(2);

        await().untilAsserted(() -> as(ADMIN)
                .get("/v1/facilities/" + pool + "/ledger?on=" + day)
                .then()
                .statusCode(200)
                .body("total.installed", equalTo(20 * 1440))
                .body("items.findAll { it.hour == 10 }.audience", contains("NONE"))
                .body("items.find { it.hour == 10 }.placeMinutes.notOffered", equalTo(20 * 60))
                .body("items.findAll { it.hour == 9 && it.audience == 'WOMEN' }", not(empty())));
    }
}
