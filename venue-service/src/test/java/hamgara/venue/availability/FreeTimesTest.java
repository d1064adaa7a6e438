package hamgara.venue.availability;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.book;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.GivenHall.at;
import static hamgara.venue.GivenHall.take;
import static hamgara.venue.GivenHall.taken;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class FreeTimesTest {

    @Test
    void findsAHallThatOnePartyCanHaveAlone() {
        GivenHall hall = GivenHall.inThirds();
        taken(citizen(), hall.thirds().getFirst(), at(9), at(10, 30), 4);

        find("limit=100&minutes=90&facility=" + hall.whole())
                .body("items.slotId", everyItem(nullValue()))
                .body("items.facilityId", everyItem(equalTo(hall.whole())))
                .body("items[0].startsAt", equalTo(at(11).toString()))
                .body("items[0].endsAt", equalTo(at(12, 30).toString()))
                .body("items[0].free", equalTo(30))
                .body("items.startsAt", equalTo(freeTimes(hall.whole(), 90)));
        JsonPath first = given().get("/v1/facilities/" + hall.thirds().getFirst() + "/first-available")
                .then()
                .statusCode(200)
                .body("slot.slotId", nullValue())
                .body("slot.startsAt", equalTo(at(11).toString()))
                .body("slot.endsAt", equalTo(at(12).toString()))
                .extract()
                .jsonPath();
        take(
                        citizen(),
                        UUID.randomUUID(),
                        first.getString("slot.facilityId"),
                        Instant.parse(first.getString("slot.startsAt")),
                        Instant.parse(first.getString("slot.endsAt")),
                        2)
                .statusCode(201);
    }

    @Test
    void findsOnlyWhatFitsTheTimeThePartyAndTheAudience() {
        GivenHall hall = GivenHall.inThirds();
        String whole = "facility=" + hall.whole();

        find("fromTime=16:00&toTime=19:00&minutes=120&" + whole)
                .body("items.startsAt", contains(at(16).toString(), at(16, 30).toString(), at(17).toString()));
        find("party=31&" + whole).body("items", empty());
        find("audience=WOMEN&" + whole).body("items", empty());
        find("minutes=45&" + whole).body("items", empty());
        find("minutes=240&" + whole).body("items", empty());
        find("party=11&fromTime=19:00&venue=" + hall.venue().code()).body("items.facilityId", contains(hall.whole()));
    }

    @Test
    void keepsHoursOfASeasonAndClosedDays() {
        GivenHall hall = GivenHall.inThirds();
        once(ADMIN)
                .body("""
                        {"name": "رمضان", "fromOn": "%1$s", "toOn": "%1$s", "season": "RAMADAN", "slotMinutes": 60,
                         "spans": [{"weekday": "%2$s", "from": "20:00", "to": "22:00", "audience": "WOMEN", "places": 30}]}""".formatted(
                                tomorrow().plusDays(1),
                                tomorrow().plusDays(1).getDayOfWeek().name().substring(0, 3)))
                .post("/v1/facilities/" + hall.whole() + "/opening-sets")
                .then()
                .statusCode(201);
        close(hall);

        given().get("/v1/facilities/" + hall.whole() + "/first-available")
                .then()
                .body("slot.startsAt", equalTo(at(20).plus(Duration.ofDays(1)).toString()))
                .body("slot.audience", equalTo("WOMEN"));
        given().get("/v1/facilities/" + hall.whole() + "/first-available?audience=MIXED")
                .then()
                .body("slot.startsAt", equalTo(at(8).plus(Duration.ofDays(2)).toString()));
    }

    @Test
    void goesOnAmongSlotsWhereThePageEnded() {
        GivenHall hall = GivenHall.inThirds();
        slots(hall.venue(), 2);
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            JsonPath page = find("limit=7&venue=" + hall.venue().code() + cursor)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(item -> seen.add(item.get("startsAt") + " " + item.get("facilityId")));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(4 * 23 + 12).doesNotHaveDuplicates();
        assertThat(seen.stream().map(item -> item.substring(0, 20)).toList()).isSorted();
    }

    @Test
    void proposesTimesOfOthersLikeIt() {
        GivenHall hall = GivenHall.inThirds();
        double latitude = 26 + ThreadLocalRandom.current().nextDouble(5); // nobody else is there
        sql("update venue set latitude = %s, longitude = 50.1 where id = '%s'"
                .formatted(latitude, hall.venue().id()));
        String court = hall.thirds().getFirst();
        UUID hold = UUID.randomUUID();
        String slot = take(citizen(), hold, court, at(10), at(11, 30), 4)
                .statusCode(201)
                .extract()
                .path("items[0].slotId");

        given().contentType(ContentType.JSON)
                .body(Map.of("slotId", slot))
                .post("/v1/availability/alternatives")
                .then()
                .statusCode(200)
                .body("otherTimes.facilityId", everyItem(equalTo(court)))
                .body(
                        "otherTimes.startsAt",
                        contains(at(8).toString(), at(12).toString(), at(12, 30).toString()))
                .body(
                        "otherPlaces.facilityId",
                        hasItems(hall.thirds().get(1), hall.thirds().get(2)))
                .body("otherPlaces.facilityId", not(hasItem(court)))
                .body("otherPlaces[0].startsAt", equalTo(at(10).toString()))
                .body("otherLengths.slotId", everyItem(nullValue()))
                .body("otherLengths[0].startsAt", notNullValue());
    }

    /// Six people who find the court are no demand; five who find it booked are.
    @Test
    void countsOnlyACourtThatOthersHaveAsDemand() {
        GivenHall hall = GivenHall.inThirds();
        String court = hall.thirds().getFirst();
        for (int i = 0; i < 6; i++) {
            as(citizen())
                    .get("/v1/availability?facility=%s&from=%s&to=%2$s".formatted(court, tomorrow()))
                    .then()
                    .statusCode(200);
        }
        String first = citizen();
        book(first, UUID.randomUUID(), taken(first, court, at(10), at(11), 2)).statusCode(201);
        for (int i = 0; i < 5; i++) {
            take(citizen(), UUID.randomUUID(), court, at(10), at(11), 2)
                    .statusCode(409)
                    .body("code", equalTo("UNIT_CONFLICT"));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(ADMIN)
                        .get("/v1/demand?groupBy=REASON&facility=" + court)
                        .then()
                        .statusCode(200)
                        .body("items.key", contains("SLOT_FULL"))
                        .body("items[0].requests", equalTo(5))
                        .body("items[0].placeMinutes", equalTo(5 * 2 * 60)));
        as(ADMIN).get("/v1/demand?groupBy=KIND&facility=" + court).then().body("items.key", contains("SPORT_HALL"));
    }

    private static ValidatableResponse find(String query) {
        return given().urlEncodingEnabled(false)
                .get("/v1/availability?from=%s&to=%1$s&%s".formatted(tomorrow(), query))
                .then()
                .statusCode(200);
    }

    private static List<String> freeTimes(String facility, int minutes) {
        return given().get("/v1/facilities/%s/free-times?on=%s&minutes=%d".formatted(facility, tomorrow(), minutes))
                .path("items.startsAt");
    }

    private static void close(GivenHall hall) {
        once(ADMIN)
                .body(
                        "{\"fromOn\": \"%1$s\", \"toOn\": \"%1$s\", \"reason\": \"REPAIR\", \"text\": {\"fa\": \"تعمیر\"}}"
                                .formatted(tomorrow()))
                .post("/v1/venues/" + hall.venue().id() + "/closures")
                .then()
                .statusCode(201);
    }
}
