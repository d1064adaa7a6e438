package hamgara.venue.schoolblock;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.openingSet;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.OpenData.Follower;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class SchoolBlockTest {

    private static final String ALL = "\"weekdays\": [\"SAT\", \"SUN\", \"MON\", \"TUE\", \"WED\", \"THU\", \"FRI\"], ";

    @Test
    void letsNoOutsiderInDuringKeptHours() {
        Given.Venue school = venue("EDUCATION");
        List<String> slots = slots(school, 5); // hours from 08:00 on

        String block = id(set(staffOf(school.code()), school, ALL + "\"from\": \"07:00\", \"to\": \"14:00\", ")
                .body("blockedSlots", equalTo(6)));

        hold(citizen(), UUID.randomUUID(), slots.get(5), UUID.randomUUID(), 1)
                .statusCode(409)
                .body("code", equalTo("KEPT_FOR_PUPILS"));
        held(citizen(), slots.get(6), UUID.randomUUID()); // begins as the block ends
        await().until(() -> PublishedEvents.on("hamgara.venue")
                        .ofSubject(UUID.fromString(block))
                        .size()
                == 1);
    }

    @Test
    void turnsNoHoldIntoABookingInKeptHours() {
        Given.Venue school = venue("EDUCATION");
        String slot = slots(school, 5).getFirst();
        String me = citizen();
        UUID hold = held(me, slot, UUID.randomUUID());
        set(ADMIN, school, ALL).statusCode(201);

        Given.book(me, UUID.randomUUID(), hold).statusCode(409).body("code", equalTo("KEPT_FOR_PUPILS"));
    }

    @Test
    void makesNoSlotsInKeptHours() {
        Given.Venue school = venue("EDUCATION");
        set(ADMIN, school, ALL + "\"from\": \"07:30\", \"to\": \"13:30\", ").statusCode(201);
        String set = openingSet(facility(school, 5), 5, 0);

        once(ADMIN)
                .body("{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\"}".formatted(tomorrow()))
                .post("/v1/opening-sets/" + set + "/slots")
                .then()
                .statusCode(201)
                .body("created", equalTo(6))
                .body("blocked", equalTo(6));
    }

    @Test
    void holdsOnItsDaysOfTheWeekOnly() {
        Given.Venue school = venue("EDUCATION");
        List<String> slots = slots(school, 5);
        String other = tomorrow().plusDays(1).getDayOfWeek().name().substring(0, 3);

        set(ADMIN, school, "\"weekdays\": [\"%s\"], ".formatted(other)).statusCode(201);

        held(citizen(), slots.getFirst(), UUID.randomUUID());
    }

    @Test
    void proposesSomethingForEachBookingThatItMeets() {
        Given.Venue school = venue("EDUCATION");
        List<String> slots = slots(school, 5);
        String me = citizen();
        UUID booking = booked(me, slots.get(1), UUID.randomUUID());

        String block = id(set(ADMIN, school, ALL + "\"from\": \"08:00\", \"to\": \"12:00\", ")
                .body("affectedBookings", equalTo(1)));

        as(me).get("/v1/rebookings")
                .then()
                .body("items.bookingId", contains(booking.toString()))
                .body("items[0].cause", equalTo("SCHOOL_BLOCK"))
                .body("items[0].causeId", equalTo(block));

        String path = "/v1/venues/" + school.id() + "/school-blocks/" + block;
        as(ADMIN).header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        as(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);

        as(me).get("/v1/rebookings").then().body("items[0].state", equalTo("WITHDRAWN"));
        given().get("/v1/venues/" + school.id() + "/school-blocks").then().body("items", empty());
        held(citizen(), slots.get(0), UUID.randomUUID());
    }

    @Test
    void isClosedTimeInTheFeedsToo() {
        Given.Venue school = venue("EDUCATION");
        String slot = slots(school, 5).getFirst();
        var feed = new Follower("facility-use-slots");
        await().untilAsserted(() -> {
            feed.readOn();
            assertThat(feed.told(slot, "remainingUses")).isEqualTo(5);
        });

        String block = id(set(ADMIN, school, ALL));

        await().untilAsserted(() -> {
            feed.readOn();
            assertThat(feed.told(slot, "remainingUses")).isEqualTo(0);
        });
        String path = "/v1/venues/" + school.id() + "/school-blocks/" + block;
        as(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        await().untilAsserted(() -> {
            feed.readOn();
            assertThat(feed.told(slot, "remainingUses")).isEqualTo(5);
        });
    }

    @Test
    void canBeChanged() {
        Given.Venue school = venue("EDUCATION");
        List<String> slots = slots(school, 5);
        String block = id(set(ADMIN, school, ALL));
        String path = "/v1/venues/" + school.id() + "/school-blocks/" + block;

        as(ADMIN)
                .header("If-Match", given().get(path).header("ETag"))
                .body(body(ALL + "\"from\": \"08:00\", \"to\": \"09:00\", "))
                .put(path)
                .then()
                .statusCode(200)
                .body("to", equalTo("09:00"))
                .body("blockedSlots", equalTo(1));

        held(citizen(), slots.get(1), UUID.randomUUID());
        given().get("/v1/venues/" + school.id() + "/school-blocks").then().body("items", hasSize(1));
    }

    @Test
    void isForSchoolsAndThoseWhoRunThem() {
        Given.Venue hall = venue("SPORT_YOUTH");
        Given.Venue school = venue("EDUCATION");

        set(staffOf(hall.code()), hall, ALL).statusCode(409).body("code", equalTo("NOT_A_SCHOOL"));
        set(owner("SPORT_YOUTH"), school, ALL).statusCode(403).body("code", equalTo("NOT_YOUR_VENUE"));
        set(citizen(), school, ALL).statusCode(403);
        set(owner("EDUCATION"), school, ALL).statusCode(201);
        set(ADMIN, school, "\"from\": \"08:00\", ").statusCode(422).body("code", equalTo("SCHOOL_BLOCK_NOT_ORDERED"));
        set(ADMIN, school, "\"from\": \"08:00\", \"to\": \"07:00\", ").statusCode(422);
    }

    private static ValidatableResponse set(String bearer, Given.Venue school, String more) {
        return once(bearer)
                .body(body(more))
                .post("/v1/venues/" + school.id() + "/school-blocks")
                .then();
    }

    private static String body(String more) {
        return "{%s\"kind\": \"SAFEGUARDING\", \"name\": \"ساعت آموزش\", \"fromOn\": \"%s\", \"toOn\": \"%s\"}"
                .formatted(more, tomorrow(), tomorrow().plusDays(30));
    }

    private static String id(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }
}
