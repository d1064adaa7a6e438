package hamgara.venue.staffing;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.allAtOnce;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.take;
import static hamgara.venue.GivenHours.body;
import static hamgara.venue.GivenHours.daily;
import static hamgara.venue.GivenHours.make;
import static hamgara.venue.GivenHours.open;
import static hamgara.venue.GivenHours.opened;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.time.Jalali;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import hamgara.venue.GivenHours;
import hamgara.venue.OpenData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Hours that require staff are booked only where it is confirmed to be there, and nobody is left standing at the pool.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class StaffingTest {

    private static final String GUARDED = ", \"staff\": [\"WOMEN\", \"LIFEGUARD\"]";
    private static final String ALL = time("08:00", "12:00", "\"WOMEN\", \"LIFEGUARD\"");

    private Venue venue;
    private String pool;
    private List<String> slots;

    /// Four hours of tomorrow that require women on duty and a lifeguard; the same on the day after.
    @BeforeEach
    void prepare() {
        venue = venue("SPORT_YOUTH");
        pool = facility(venue, 20);
        make(
                        opened(pool, daily("08:00", "12:00", "WOMEN", GUARDED)),
                        tomorrow(),
                        tomorrow().plusDays(1))
                .body("created", equalTo(8));
        slots = GivenHours.slots(venue, pool, tomorrow());
    }

    private static String time(String from, String to, String kinds) {
        return "{\"from\": \"%s\", \"to\": \"%s\", \"kinds\": [%s]}".formatted(from, to, kinds);
    }

    private static String path(String facility, LocalDate day) {
        return "/v1/facilities/" + facility + "/staffing/" + day;
    }

    private ValidatableResponse confirm(String bearer, LocalDate day, long seen, String... times) {
        return as(bearer)
                .header("If-Match", "\"" + seen + "\"")
                .body("{\"confirmed\": [%s]}".formatted(String.join(", ", times)))
                .put(path(pool, day))
                .then();
    }

    private ValidatableResponse confirmed(long seen, String... times) {
        return confirm(ADMIN, tomorrow(), seen, times).statusCode(200);
    }

    private static ValidatableResponse lacks(ValidatableResponse answer, String... kinds) {
        return answer.statusCode(409)
                .body("code", equalTo("STAFF_NOT_CONFIRMED"))
                .body("lacking", contains(kinds));
    }

    private static ValidatableResponse trial(String slot) {
        return hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), 1);
    }

    @Test
    void holdsNothingUntilAllTheStaffIsConfirmedForTheWholeTime() {
        lacks(trial(slots.getFirst()), "WOMEN", "LIFEGUARD");
        confirmed(0, time("08:00", "12:00", "\"WOMEN\""));
        lacks(trial(slots.getFirst()), "LIFEGUARD");
        confirmed(1, time("08:00", "12:00", "\"WOMEN\""), time("08:00", "08:30", "\"LIFEGUARD\""));
        lacks(trial(slots.getFirst()), "LIFEGUARD");
        assertThat(free(slots.getFirst())).isEqualTo(5);

        confirmed(
                2,
                time("08:00", "12:00", "\"WOMEN\""),
                time("08:00", "08:30", "\"LIFEGUARD\""),
                time("08:30", "09:30", "\"LIFEGUARD\""));
        trial(slots.getFirst()).statusCode(201);
        lacks(trial(slots.get(1)), "LIFEGUARD");
        lacks(trial(GivenHours.slots(venue, pool, tomorrow().plusDays(1)).getFirst()), "WOMEN", "LIFEGUARD");
    }

    @Test
    void confirmsNoBookingOnceStaffIsTakenBack() {
        confirmed(0, ALL);
        String me = citizen();
        UUID hold = held(me, slots.getFirst(), UUID.randomUUID());
        confirmed(1, time("08:00", "12:00", "\"WOMEN\""));

        lacks(book(me, UUID.randomUUID(), hold), "LIFEGUARD");
        assertThat(free(slots.getFirst())).isEqualTo(4);

        confirmed(2, ALL);
        book(me, UUID.randomUUID(), hold).statusCode(201);
    }

    @Test
    void showsTheWorldNoPlacesWhereStaffIsMissing() {
        String hall = facility(venue, 20);
        make(opened(hall, daily("08:00", "10:00", "MIXED", ", \"staff\": [\"LIFEGUARD\"]")), tomorrow(), tomorrow());
        String slot = GivenHours.slots(venue, hall, tomorrow()).getFirst();
        as(ADMIN)
                .header("If-Match", "\"0\"")
                .body("{\"openBooking\": true}")
                .put("/v1/facilities/" + hall + "/open-booking")
                .then()
                .statusCode(200);
        var sessions = new OpenData.Follower("scheduled-sessions");
        var forAll = new OpenData.Follower("facility-use-slots");
        told(sessions, slots.getFirst(), "remainingAttendeeCapacity", 0);
        told(forAll, slot, "remainingUses", 0);
        assertThat(String.valueOf(forAll.told(slot, "offers"))).doesNotContain("#open");

        confirmed(0, ALL);
        as(ADMIN)
                .header("If-Match", "\"0\"")
                .body("{\"confirmed\": [" + ALL + "]}")
                .put(path(hall, tomorrow()))
                .then()
                .statusCode(200);
        told(sessions, slots.getFirst(), "remainingAttendeeCapacity", 5);
        told(forAll, slot, "remainingUses", 5);
        assertThat(String.valueOf(forAll.told(slot, "offers"))).contains("#open");

        confirmed(1);
        told(sessions, slots.getFirst(), "remainingAttendeeCapacity", 0);
    }

    private static void told(OpenData.Follower feed, String id, String member, int value) {
        await().untilAsserted(() -> {
            feed.readOn();
            assertThat(feed.told(id, member)).isEqualTo(value);
        });
    }

    @Test
    void movesNobodyWhereStaffIsMissing() {
        confirmed(0, time("08:00", "09:00", "\"WOMEN\", \"LIFEGUARD\""));
        String me = citizen();
        UUID booking = booked(me, slots.getFirst(), UUID.randomUUID());

        lacks(
                as(me).body("{\"slotId\": \"%s\"}".formatted(slots.get(1)))
                        .put("/v1/bookings/" + booking + "/moves/" + UUID.randomUUID())
                        .then(),
                "WOMEN",
                "LIFEGUARD");
        as(me).get("/v1/bookings/" + booking).then().body("slotId", equalTo(slots.getFirst()));
    }

    @Test
    void showsWhatIsRequiredConfirmedAndLacking() {
        as(staffOf(venue.code()))
                .get(path(pool, tomorrow()))
                .then()
                .statusCode(200)
                .body("version", equalTo(0))
                .body("onJalali", equalTo(Jalali.of(tomorrow())))
                .body("required.from", contains("08:00"))
                .body("required.to", contains("12:00"))
                .body("required[0].audience", equalTo("WOMEN"))
                .body("required[0].kinds", contains("WOMEN", "LIFEGUARD"))
                .body("required[0].lacking", contains("WOMEN", "LIFEGUARD"))
                .body("confirmed", empty());

        confirm(staffOf(venue.code()), tomorrow(), 0, time("08:00", "10:00", "\"LIFEGUARD\""), ALL)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("required[0].lacking", empty())
                .body("confirmed", hasSize(1))
                .body("confirmed[0].from", equalTo("08:00"))
                .body("confirmed[0].to", equalTo("12:00"))
                .body("confirmed[0].kinds", contains("WOMEN", "LIFEGUARD"))
                .body("bookingsWithout", equalTo(0));
    }

    @Test
    void isForStaffOfTheVenueWhoHaveSeenTheLatestAndStaysOnRecord() {
        confirm(staffOf("takhti"), tomorrow(), 0, ALL).statusCode(403);
        confirm(citizen(), tomorrow(), 0, ALL).statusCode(403);
        as(ADMIN).body("{\"confirmed\": []}").put(path(pool, tomorrow())).then().statusCode(428);
        confirm(ADMIN, tomorrow(), 3, ALL).statusCode(412);
        confirmed(0, ALL);
        confirm(ADMIN, tomorrow(), 0, ALL).statusCode(412).body("code", equalTo("STALE_VERSION"));
        confirmed(1);
        confirm(ADMIN, tomorrow(), 2, time("12:00", "08:00", "\"MEN\""))
                .statusCode(422)
                .body("code", equalTo("STAFFING_TIME_REVERSED"));
        confirm(ADMIN, tomorrow().minusDays(2), 0, ALL).statusCode(409).body("code", equalTo("STAFFING_DAY_OVER"));

        String ofPool =
                " from staffing_change c join staffing s on s.id = c.staffing_id where s.facility_id = '" + pool + "'";
        assertThat(number("select count(*)" + ofPool + " and length(changed_by) > 20"))
                .isEqualTo(2);
        assertThat(number("select sum(jsonb_array_length(confirmed))" + ofPool)).isEqualTo(1);
        String id = OpenData.text("select id::text from staffing where facility_id = '" + pool + "'");
        await().until(() -> PublishedEvents.on("hamgara.venue")
                        .ofSubject(UUID.fromString(id))
                        .size()
                == 2);
    }

    /// As when a venue is closed: each booking is told, and falls back to what it was when the staff is there again.
    @Test
    void proposesSomethingForEachBookingThatLosesItsStaff() {
        confirmed(0, ALL);
        String her = citizen();
        UUID booking = booked(her, slots.get(1), UUID.randomUUID());
        booked(citizen(), slots.get(3), UUID.randomUUID());

        confirmed(1, time("08:00", "12:00", "\"WOMEN\""), time("11:00", "12:00", "\"LIFEGUARD\""))
                .body("bookingsWithout", equalTo(1))
                .body("bookings.bookingId", contains(booking.toString()))
                .body("bookings.slotId", contains(slots.get(1)));
        String proposal = as(her).get("/v1/rebookings")
                .then()
                .body("items", hasSize(1))
                .body("items[0].cause", equalTo("STAFF"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].message.en", equalTo("The staff that this time requires is not available."))
                .body("items[0].options.slotId", hasItem(slots.get(3)))
                .body("items[0].options.slotId", not(hasItem(slots.get(2))))
                .extract()
                .path("items[0].id");
        confirmed(2, time("08:00", "12:00", "\"WOMEN\"")).body("bookingsWithout", equalTo(2));
        as(her).get("/v1/rebookings/" + proposal).then().body("state", equalTo("OPEN"));
        confirmed(3, ALL).body("bookingsWithout", equalTo(0));
        as(her).get("/v1/rebookings/" + proposal).then().body("state", equalTo("WITHDRAWN"));
        as(her).get("/v1/bookings/" + booking).then().body("state", equalTo("CONFIRMED"));
    }

    /// A closure that is revoked gives the time back, but not the staff.
    @Test
    void keepsTheProposalWhileStaffIsMissingAfterAClosure() {
        confirmed(0, ALL);
        String her = citizen();
        booked(her, slots.getFirst(), UUID.randomUUID());
        String closure = OpenData.close(venue);
        confirmed(1);

        OpenData.reopen(venue, closure);

        as(her).get("/v1/rebookings")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].cause", equalTo("STAFF"));
    }

    @Test
    void tellsWhyASearchLeavesItOut() {
        confirmed(0, time("09:00", "10:00", "\"WOMEN\", \"LIFEGUARD\""));

        given().get("/v1/availability?venue=%s&from=%2$s&to=%2$s".formatted(venue.code(), tomorrow()))
                .then()
                .statusCode(200)
                .body("items.slotId", contains(slots.get(1)))
                .body("whyNot.staff", equalTo(3))
                .body("whyNot.full", equalTo(0));
        as(citizen())
                .body("{\"slotIds\": [\"%s\", \"%s\"]}".formatted(slots.get(0), slots.get(1)))
                .post("/v1/availability/check")
                .then()
                .body("items.state", contains("UNSTAFFED", "AVAILABLE"));
    }

    @Test
    void countsForChosenTimesAsWell() {
        GivenHall hall = GivenHall.inThirds();
        String third =
                GivenHall.exclusive(hall.venue(), 10, List.of(hall.thirdSpaces().getFirst()));
        open(
                        third,
                        body(
                                "SUMMER",
                                tomorrow(),
                                tomorrow(),
                                daily("08:00", "12:00", "MIXED", ", \"staff\": [\"FIRST_AIDER\"]")))
                .statusCode(201);
        pool = third;

        lacks(take(citizen(), UUID.randomUUID(), third, at(9), at(10), 2), "FIRST_AIDER");
        confirmed(0, time("09:00", "11:00", "\"FIRST_AIDER\""));
        given().get("/v1/facilities/" + third + "/free-times?minutes=60&on=" + tomorrow())
                .then()
                .body("items.startsAt", contains(at(9).toString(), at(9, 30).toString(), at(10).toString()));
        take(citizen(), UUID.randomUUID(), third, at(10), at(11), 2).statusCode(201);
        lacks(take(citizen(), UUID.randomUUID(), third, at(8), at(9), 2), "FIRST_AIDER");
    }

    @Test
    void makesSlotsAnewWhenTheHoursRequireOtherStaff() {
        String hall = facility(venue, 20);
        String set = opened(hall, daily("08:00", "10:00", "MEN"));
        make(set, tomorrow(), tomorrow());
        String path = "/v1/opening-sets/" + set;

        as(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .body(body(
                        "NORMAL",
                        tomorrow(),
                        tomorrow(),
                        daily("08:00", "10:00", "MEN", ", \"staff\": [\"MEN\", \"MEN\"]")))
                .put(path)
                .then()
                .statusCode(200)
                .body("openingSet.spans[0].staff", contains("MEN"))
                .body("created", equalTo(2))
                .body("withdrawn", equalTo(2));
        lacks(trial(GivenHours.slots(venue, hall, tomorrow()).getFirst()), "MEN");
    }

    /// Bookings and the withdrawal of the staff at one moment: whoever got in is told.
    @Test
    void missesNoBookingThatComesInMeanwhile() throws Exception {
        confirmed(0, ALL);
        List<UUID> holds = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(citizen());
            holds.add(held(people.get(i), slots.getFirst(), UUID.randomUUID()));
        }
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String person = people.get(i);
            UUID hold = holds.get(i);
            calls.add(() -> book(person, UUID.randomUUID(), hold).extract().statusCode());
        }
        calls.add(() -> confirm(ADMIN, tomorrow(), 1).extract().statusCode());

        List<Integer> answers = allAtOnce(calls);

        assertThat(answers.getLast()).isEqualTo(200);
        long in = answers.stream().filter(answer -> answer == 201).count();
        assertThat(number("select count(*) from booking b where b.slot_id = '" + slots.getFirst() + "'"))
                .isEqualTo(in);
        assertThat(number("select count(*) from rebooking r where r.state = 'OPEN' and r.slot_id = '" + slots.getFirst()
                        + "'"))
                .isEqualTo(in);
    }
}
