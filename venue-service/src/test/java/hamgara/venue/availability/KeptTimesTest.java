package hamgara.venue.availability;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.operator;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class KeptTimesTest {

    @Test
    void offersNothingThatASchoolKeepsForItsPupils() {
        Venue school = venue("EDUCATION");
        List<String> slots = slots(school, 5); // hours from 08:00 on
        String facility = given().get("/v1/slots/" + slots.getFirst()).path("facilityId");
        keeps(school, "07:00", "14:00");

        given().get("/v1/availability?venue=" + school.code())
                .then()
                .statusCode(200)
                .body("items.slotId", equalTo(slots.subList(6, 12)))
                .body("whyNot.keptForPupils", equalTo(6))
                .body("whyNot.closed", equalTo(0));
        given().contentType(ContentType.JSON)
                .body(Map.of("slotIds", List.of(slots.get(5), slots.get(6))))
                .post("/v1/availability/check")
                .then()
                .statusCode(200)
                .body("items.state", contains("KEPT_FOR_PUPILS", "AVAILABLE"));
        given().get("/v1/facilities/" + facility + "/first-available")
                .then()
                .body("slot.slotId", equalTo(slots.get(6)));
        given().get("/v1/slots/" + slots.get(5)).then().body("status", equalTo("CLOSED"));
        given().get("/v1/slots/" + slots.get(6)).then().body("status", equalTo("OPEN"));
        booked(citizen(), slots.get(6), UUID.randomUUID());
        given().contentType(ContentType.JSON)
                .body(Map.of("slotId", slots.get(6), "party", 5))
                .post("/v1/availability/alternatives")
                .then()
                .statusCode(200)
                .body("otherTimes.slotId", equalTo(slots.subList(7, 10)));
    }

    @Test
    void offersNoTimeOfAHallThatASchoolKeeps() {
        GivenHall hall = GivenHall.inThirds();
        keeps(hall.venue(), "07:00", "14:00");

        String search = "/v1/availability?facility=%s&from=%s&to=%2$s&minutes=60".formatted(hall.whole(), tomorrow());
        given().get(search)
                .then()
                .statusCode(200)
                .body("items[0].startsAt", equalTo(GivenHall.at(14).toString()))
                .body("items", hasSize(11));
        given().get("/v1/facilities/%s/free-times?on=%s&minutes=60".formatted(hall.whole(), tomorrow()))
                .then()
                .statusCode(200)
                .body("items[0].startsAt", equalTo(GivenHall.at(14).toString()))
                .body("items", hasSize(11));
    }

    @Test
    void showsNothingOpenAtAVenueThatIsOutOfTheCatalogue() {
        Venue venue = venue("SPORT_YOUTH");
        String slot = slots(venue, 5).getFirst();
        String facility = given().get("/v1/slots/" + slot).path("facilityId");
        sql("update venue set publication = 'HIDDEN' where code = '%s'".formatted(venue.code()));

        given().get("/v1/slots/" + slot).then().statusCode(404).body("code", equalTo("SLOT_NOT_FOUND"));
        as(ADMIN).get("/v1/slots/" + slot).then().statusCode(200).body("status", equalTo("CLOSED"));
        given().get("/v1/facilities/" + facility).then().statusCode(404).body("code", equalTo("FACILITY_NOT_FOUND"));
        given().get("/v1/venues/" + venue.id() + "/facilities").then().statusCode(404);
        given().get("/v1/venues/" + venue.id() + "/spaces").then().statusCode(404);
        as(ADMIN).get("/v1/facilities/" + facility).then().statusCode(200);
    }

    @Test
    void listsNoSlotThatIsThereNoMore() {
        Venue venue = venue("SPORT_YOUTH");
        List<String> slots = slots(venue, 5);
        sql("update slot set status = 'RELEASED' where id = '%s'".formatted(slots.getFirst()));

        given().get("/v1/slots?limit=100&venue=" + venue.code())
                .then()
                .body("items.id", equalTo(slots.subList(1, 12)))
                .body("items.status", everyItem(is(not("RELEASED"))));
    }

    private static void keeps(Venue school, String from, String to) {
        sql("update venue set operator_id = '%s' where id = '%s'".formatted(operator("EDUCATION"), school.id()));
        once(ADMIN)
                .body("""
                        {"kind": "EXAMS", "name": "امتحان", "fromOn": "%s", "toOn": "%s", "from": "%s", "to": "%s",
                         "weekdays": ["SAT", "SUN", "MON", "TUE", "WED", "THU", "FRI"]}""".formatted(tomorrow(), tomorrow().plusDays(40), from, to))
                .post("/v1/venues/" + school.id() + "/school-blocks")
                .then()
                .statusCode(201);
    }
}
