package hamgara.venue.tariff;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.staffOf;
import static hamgara.venue.Given.tomorrow;
import static hamgara.venue.Given.venue;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.time.Tehran;
import hamgara.venue.CardStub;
import hamgara.venue.Given.Venue;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class TariffTest {

    private static final String TEN = "{\"basis\": \"PLACE\", \"amount\": {\"amount\": 100000, \"currency\": \"IRR\"}}";

    @Test
    void isSetByWhoRunsTheVenueForDaysToCome() {
        Venue venue = venue("SPORT_YOUTH");
        String facility = facilityOf(slots(venue, 5).getFirst());

        set(staffOf("takhti"), facility, tomorrow(), TEN).statusCode(403).body("code", equalTo("NOT_YOUR_VENUE"));
        set(citizen(), facility, tomorrow(), TEN).statusCode(403);
        set(ADMIN, facility, tomorrow().minusDays(2), TEN).statusCode(422).body("code", equalTo("TARIFF_IN_THE_PAST"));
        String backwards = TEN.replace("{\"basis\"", "{\"from\": \"20:00\", \"to\": \"16:00\", \"basis\"");
        String half = TEN.replace("{\"basis\"", "{\"from\": \"16:00\", \"basis\"");
        for (String unclear : List.of(backwards, half)) {
            set(ADMIN, facility, tomorrow(), TEN + "," + unclear)
                    .statusCode(422)
                    .body("code", equalTo("TARIFF_HOURS_UNCLEAR"))
                    .body("errors[0].pointer", equalTo("/lines/1/to"));
        }
        set(ADMIN, facility, tomorrow(), TEN.replace("IRR", "IRT")).statusCode(422);
        String id = set(staffOf(venue.code()), facility, tomorrow(), TEN)
                .statusCode(201)
                .body("fromOnJalali", notNullValue())
                .extract()
                .path("id");

        String later =
                set(staffOf(venue.code()), facility, tomorrow(), TEN).extract().path("id");
        given().get("/v1/facilities/" + facility + "/tariffs")
                .then()
                .statusCode(200)
                .body("items.id", contains(later, id))
                .body("items[0].lines[0].amount.amount", equalTo(100_000))
                .body("items[0].lines[0].basis", equalTo("PLACE"));
        given().get("/v1/facilities/" + UUID.randomUUID() + "/tariffs").then().statusCode(404);
        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(facility)).stream()
                .anyMatch(event -> event.type().equals("hamgara.venue.tariff-set.v1")));
    }

    @Test
    void goesByTheFirstLineThatFitsTheAudienceAndTheHour() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 9); // of an hour each, from 08:00 on, for all
        String womens =
                TEN.replace("{\"basis\"", "{\"audience\": \"WOMEN\", \"basis\"").replace("100000", "1");
        String early = TEN.replace("{\"basis\"", "{\"from\": \"08:00\", \"to\": \"09:00\", \"basis\"");
        String other = TEN.replace("PLACE", "HOUR").replace("100000", "60000");

        price(slots.get(0), 2, 0);
        set(ADMIN, facilityOf(slots.get(0)), tomorrow(), womens + "," + early).statusCode(201);
        price(slots.get(0), 2, 200_000);
        price(slots.get(1), 2, 0);
        set(ADMIN, facilityOf(slots.get(0)), tomorrow(), womens + "," + early + "," + other)
                .statusCode(201);
        price(slots.get(0), 2, 200_000);
        price(slots.get(1), 2, 60_000);
    }

    @Test
    void countsFromItsDayOnAndTheOneSetLast() {
        String slot = slots(venue("SPORT_YOUTH"), 5).getFirst();
        String facility = facilityOf(slot);

        set(ADMIN, facility, tomorrow(), TEN).statusCode(201);
        set(ADMIN, facility, tomorrow().plusDays(1), TEN.replace("100000", "7")).statusCode(201);
        price(slot, 1, 100_000);
        set(ADMIN, facility, tomorrow(), TEN.replace("100000", "9")).statusCode(201);
        price(slot, 1, 9);
    }

    @Test
    void countsHoursByTheMinuteAndWholeRials() {
        GivenHall hall = GivenHall.inThirds();
        set(ADMIN, hall.whole(), tomorrow(), TEN.replace("PLACE", "HOUR").replace("100000", "100001"))
                .statusCode(201);
        Instant nine = Tehran.startOf(tomorrow()).plus(Duration.ofHours(9));

        as(citizen())
                .body("""
                        {"facilityId": "%s", "startsAt": "%s", "endsAt": "%s", "party": 12, "cardId": "%s"}""".formatted(hall.whole(), nine, nine.plus(Duration.ofMinutes(90)), UUID.randomUUID()))
                .put("/v1/holds/" + UUID.randomUUID())
                .then()
                .statusCode(201)
                .body("price.amount", equalTo(150_002))
                .body("items[0].price.amount", equalTo(150_002));
    }

    private static void price(String slot, int party, int rials) {
        hold(citizen(), UUID.randomUUID(), slot, UUID.randomUUID(), party)
                .statusCode(201)
                .body("price.amount", equalTo(rials))
                .body("price.currency", equalTo("IRR"));
    }

    private static ValidatableResponse set(String who, String facility, LocalDate fromOn, String lines) {
        return once(who)
                .body("{\"fromOn\": \"%s\", \"lines\": [%s]}".formatted(fromOn, lines))
                .post("/v1/facilities/" + facility + "/tariffs")
                .then();
    }

    private static String facilityOf(String slot) {
        return given().get("/v1/slots/" + slot).then().extract().path("facilityId");
    }
}
