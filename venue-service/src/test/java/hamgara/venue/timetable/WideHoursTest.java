package hamgara.venue.timetable;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.taken;
import static hamgara.venue.GivenHours.body;
import static hamgara.venue.GivenHours.daily;
import static hamgara.venue.GivenHours.make;
import static hamgara.venue.GivenHours.open;
import static hamgara.venue.GivenHours.opened;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import hamgara.venue.GivenHall;
import hamgara.venue.GivenHours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Hours up to midnight, hours of a fine grid, and hours in which parties choose their time.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class WideHoursTest {

    @Test
    void keepsOpenUntilTheMidnightWithWhichADayEnds() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 20);
        String set = opened(facility, daily("21:30", "24:00", "MIXED"));

        given().get("/v1/opening-sets/" + set)
                .then()
                .statusCode(200)
                .body("spans.from", everyItem(equalTo("21:30")))
                .body("spans.to", everyItem(equalTo("24:00")));
        make(set, tomorrow(), tomorrow()).body("created", equalTo(2));

        List<String> slots = GivenHours.slots(venue, facility, tomorrow());
        assertThat(slots).hasSize(2);
        given().get("/v1/slots/" + slots.getLast())
                .then()
                .body("startsAt", equalTo(at(22, 30).toString()))
                .body("endsAt", equalTo(at(23, 30).toString()));
        change(set, body("NORMAL", tomorrow(), tomorrow().plusDays(30), daily("22:00", "24:00", "MIXED")))
                .body("created", equalTo(2));
        given().get("/v1/slots/" + GivenHours.slots(venue, facility, tomorrow()).getLast())
                .then()
                .body("endsAt", equalTo(at(24 - 1).plusSeconds(3600).toString()));
        open(facility, body("NORMAL", tomorrow(), tomorrow().plusDays(30), daily("22:00", "24:01", "MIXED")))
                .statusCode(anyOf(equalTo(400), equalTo(422)));
    }

    @Test
    void listsTheTimesOfPartiesThatNewHoursNoLongerHave() {
        GivenHall hall = GivenHall.inThirds();
        String court = hall.thirds().getFirst();
        String set = given().get("/v1/facilities/" + court + "/opening-sets")
                .then()
                .extract()
                .path("items[0].id");
        String me = citizen();
        UUID hold = taken(me, court, at(10), at(11), 4);
        Given.book(me, UUID.randomUUID(), hold).statusCode(201);
        taken(citizen(), court, at(14), at(15), 2);

        change(set, body("NORMAL", tomorrow(), tomorrow().plusDays(30), daily("14:00", "16:00", "MIXED")))
                .body("stillBooked", hasSize(1))
                .body("stillBooked.startsAt", contains(at(10).toString()))
                .body("stillBooked.people", contains(4));
        change(set, body("NORMAL", tomorrow(), tomorrow().plusDays(30), daily("08:00", "20:00", "WOMEN")))
                .body("stillBooked", hasSize(2));
        change(set, body("NORMAL", tomorrow(), tomorrow().plusDays(30), daily("08:00", "20:00", "MIXED")))
                .body("stillBooked", empty());
        as(ADMIN)
                .header("If-Match", etag(set))
                .delete("/v1/opening-sets/" + set)
                .then()
                .statusCode(200)
                .body("stillBooked", hasSize(2));
    }

    @Test
    void changesAndRemovesHoursOfHundredsOfSlots() {
        Given.Venue venue = venue("SPORT_YOUTH");
        String facility = facility(venue, 20);
        LocalDate first = tomorrow();
        String set =
                open(facility, fine(first, "00:00")).statusCode(201).extract().path("id");
        make(set, first, first.plusDays(4)).body("created", equalTo(5 * 144));
        String slot = GivenHours.slots(venue, facility, first).getFirst();
        booked(citizen(), slot, UUID.randomUUID());

        change(set, fine(first, "06:00"))
                .body("unchanged", equalTo(5 * 108))
                .body("withdrawn", equalTo(5 * 36 - 1))
                .body("stillBooked.slotId", contains(slot));
        as(ADMIN)
                .header("If-Match", etag(set))
                .delete("/v1/opening-sets/" + set)
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(5 * 108));

        assertThat(number("select count(*) from slot where facility_id = '" + facility + "' and status = 'OPEN'"))
                .isEqualTo(1);
    }

    private static String fine(LocalDate first, String from) {
        return body("NORMAL", first, first.plusDays(4), daily(from, "24:00", "MIXED"))
                .replace("\"slotMinutes\": 60", "\"slotMinutes\": 10");
    }

    private static String etag(String set) {
        return given().get("/v1/opening-sets/" + set).then().extract().header("ETag");
    }

    private static ValidatableResponse change(String set, String body) {
        return as(ADMIN)
                .header("If-Match", etag(set))
                .body(body)
                .put("/v1/opening-sets/" + set)
                .then()
                .statusCode(200);
    }
}
