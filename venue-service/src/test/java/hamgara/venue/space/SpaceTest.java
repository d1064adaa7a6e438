package hamgara.venue.space;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.venue;
import static hamgara.venue.GivenHall.space;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class SpaceTest {

    private static String spaces(Venue venue) {
        return "/v1/venues/" + venue.id() + "/spaces";
    }

    @Test
    void showsAWholeBeforeItsParts() {
        Venue venue = venue("SPORT_YOUTH");
        String hall = space(venue, null);
        String first = space(venue, hall);
        String second = space(venue, hall);

        as(ADMIN)
                .get(spaces(venue))
                .then()
                .body("items.id", contains(hall, first, second))
                .body("items.unit", contains(false, true, true))
                .body("items[1].parentId", equalTo(hall));
        String next = as(ADMIN).get(spaces(venue) + "?limit=2").then().extract().path("next");
        as(ADMIN).get(spaces(venue) + "?limit=2&cursor=" + next).then().body("items.id", contains(second));
    }

    @Test
    void dividesNothingThatAFacilityTakes() {
        GivenHall hall = GivenHall.inThirds();

        once(ADMIN)
                .body("{\"parentId\": \"%s\", \"names\": {\"fa\": \"بخش\"}}"
                        .formatted(hall.thirdSpaces().getFirst()))
                .post(spaces(hall.venue()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SPACE_IN_USE"));
        once(ADMIN)
                .body("{\"parentId\": \"%s\", \"names\": {\"fa\": \"بخش\"}}".formatted(hall.space()))
                .post(spaces(hall.venue()))
                .then()
                .statusCode(409)
                .body("code", equalTo("SPACE_IN_USE"));
    }

    @Test
    void dividesOnlyPartsOfTheSameVenueAndNotWithoutEnd() {
        Venue venue = venue("SPORT_YOUTH");
        String elsewhere = space(venue("SPORT_YOUTH"), null);
        once(ADMIN)
                .body("{\"parentId\": \"%s\", \"names\": {\"fa\": \"بخش\"}}".formatted(elsewhere))
                .post(spaces(venue))
                .then()
                .statusCode(422)
                .body("code", equalTo("PARENT_UNKNOWN"));

        String inner = space(venue, null);
        for (int level = 2; level <= 6; level++) {
            inner = space(venue, inner);
        }
        once(ADMIN)
                .body("{\"parentId\": \"%s\", \"names\": {\"fa\": \"بخش\"}}".formatted(inner))
                .post(spaces(venue))
                .then()
                .statusCode(409)
                .body("code", equalTo("SPACES_TOO_DEEP"));
    }

    @Test
    void removesAPartThatAFacilityUsedOnce() {
        GivenHall hall = GivenHall.inThirds();
        String part = hall.thirdSpaces().get(2);
        String facility = hall.thirds().get(2);
        UUID hold = GivenHall.taken(citizen(), facility, GivenHall.at(10), GivenHall.at(11), 2);
        sql("""
                update slot set starts_at = starts_at - interval '3 days', ends_at = ends_at - interval '3 days'
                where id in (select slot_id from hold_item where hold_id = '%s')""".formatted(hold));
        takes(facility, hall.thirdSpaces().get(1));
        takes(hall.whole(), hall.thirdSpaces().getFirst());

        as(ADMIN)
                .header(
                        "If-Match",
                        as(ADMIN).get(spaces(hall.venue()) + "/" + part).header("ETag"))
                .delete(spaces(hall.venue()) + "/" + part)
                .then()
                .statusCode(204);
    }

    private static void takes(String facility, String part) {
        String path = "/v1/facilities/" + facility;
        as(ADMIN)
                .header("If-Match", as(ADMIN).get(path).header("ETag"))
                .body("""
                        {"names": {"fa": "سالن"}, "places": 10, "spaceIds": ["%s"],
                         "times": {"startEveryMinutes": 30, "minMinutes": 60, "maxMinutes": 180}}""".formatted(part))
                .put(path)
                .then()
                .statusCode(200);
    }

    @Test
    void isForThoseWhoRunTheVenue() {
        Venue venue = venue("SPORT_YOUTH");

        once(staffOf("takhti"))
                .body("{\"names\": {\"fa\": \"بخش\"}}")
                .post(spaces(venue))
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_VENUE"));
        once(staffOf(venue.code()))
                .body("{\"names\": {\"fa\": \"سالن كوچك\"}}")
                .post(spaces(venue))
                .then()
                .statusCode(201)
                .body("names.fa", equalTo("سالن کوچک"));
    }

    @Test
    void renamesAndRemovesOnlyTheVersionSeen() {
        Venue venue = venue("SPORT_YOUTH");
        String hall = space(venue, null);
        String part = space(venue, hall);
        String path = spaces(venue) + "/" + part;

        String seen = as(ADMIN).get(path).then().statusCode(200).extract().header("ETag");
        as(ADMIN).body("{\"names\": {\"fa\": \"زمین\"}}").put(path).then().statusCode(428);
        as(ADMIN)
                .header("If-Match", seen)
                .body("{\"names\": {\"fa\": \"زمین\"}}")
                .put(path)
                .then()
                .statusCode(200)
                .body("names.fa", equalTo("زمین"));
        as(ADMIN).header("If-Match", seen).delete(path).then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        as(ADMIN)
                .header("If-Match", as(ADMIN).get(spaces(venue) + "/" + hall).header("ETag"))
                .delete(spaces(venue) + "/" + hall)
                .then()
                .statusCode(409)
                .body("code", equalTo("SPACE_DIVIDED"));
        as(ADMIN)
                .header("If-Match", as(ADMIN).get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
        as(ADMIN).get(path).then().statusCode(404).body("code", equalTo("SPACE_NOT_FOUND"));
        as(ADMIN).get(spaces(venue) + "/" + UUID.randomUUID()).then().statusCode(404);
    }
}
