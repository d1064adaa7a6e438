package hamgara.venue.neighbourhood;

import static hamgara.venue.Catalogue.registered;
import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.countyOn;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.fresh;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.staffOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.venue.CardStub;
import hamgara.venue.Catalogue;
import hamgara.venue.Catalogue.Spot;
import hamgara.venue.GivenHall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class NeighbourhoodTest {

    private static final String GOVERNOR = Tokens.of("governor").county("0614").bearer();
    private static final String NEED =
            "[{\"kind\": \"SPORT_HALL\", \"places\": 100}, {\"kind\": \"POOL\", \"places\": 30}]";

    @BeforeEach
    void shushTakesPart() {
        countyOn();
    }

    @Test
    void tellsPeopleCapacitiesAndGapsOfAnOutlineWithoutAnOfficialCode() {
        Spot here = Spot.lonely();
        facility(registered(here.asLocation()), 40);
        facility(registered(here.north(9).asLocation()), 40);

        String id = drawn("\"boundary\": " + square(here, 2));

        profile(id)
                .body("people", equalTo(2000))
                .body("venues", equalTo(1))
                .body("countedOnJalali", equalTo("1405-01-01"))
                .body("capacities.find { it.kind == 'SPORT_HALL' }.places", equalTo(40))
                .body("capacities.find { it.kind == 'SPORT_HALL' }.placesPerThousand", equalTo(20.0f))
                .body("capacities.find { it.kind == 'SPORT_HALL' }.needed", equalTo(100))
                .body("capacities.find { it.kind == 'SPORT_HALL' }.missing", equalTo(60))
                .body("capacities.find { it.kind == 'POOL' }.missing", equalTo(30));
    }

    @Test
    void findsPlacesByTheirLocalityInAnySpelling() {
        String quarter = fresh("q").replaceAll("[^a-z0-9]", "");
        facility(registered(", \"locality\": \"شوش، كوي %s\"".formatted(quarter)), 25);
        facility(registered(", \"locality\": \"کوی %s دوم\"".formatted(quarter)), 25);

        String id = drawn("\"localities\": [\"کوی %s\"]".formatted(quarter));

        profile(id).body("venues", equalTo(1)).body("capacities.find { it.kind == 'SPORT_HALL' }.places", equalTo(25));
    }

    @Test
    void countsAVenueOnceAlsoWhenOutlineAndLocalityBothSaySo() {
        Spot here = Spot.lonely();
        String quarter = fresh("q").replaceAll("[^a-z0-9]", "");
        facility(registered(", \"locality\": \"%s\"".formatted(quarter) + here.asLocation()), 25);

        String id = drawn("\"boundary\": %s, \"localities\": [\"%s\"]".formatted(square(here, 1), quarter));

        profile(id)
                .body("venues", equalTo(1))
                .body("capacities.find { it.kind == 'SPORT_HALL' }.facilities", equalTo(1));
    }

    @Test
    void countsAHallAndItsPartsOnce() {
        Spot here = Spot.lonely();
        var venue = registered(here.asLocation());
        String hall = GivenHall.space(venue, null);
        List<String> thirds =
                List.of(GivenHall.space(venue, hall), GivenHall.space(venue, hall), GivenHall.space(venue, hall));
        GivenHall.exclusive(venue, 30, List.of(hall));
        thirds.forEach(third -> GivenHall.exclusive(venue, 10, List.of(third)));
        GivenHall.shared(venue, 20, List.of(hall));
        facility(venue, 5);

        String id = drawn("\"boundary\": " + square(here, 1));

        profile(id)
                .body("capacities.find { it.kind == 'SPORT_HALL' }.places", equalTo(35))
                .body("capacities.find { it.kind == 'SPORT_HALL' }.facilities", equalTo(2))
                .body("capacities.find { it.kind == 'SPORT_HALL' }.missing", equalTo(65));
    }

    @Test
    void countsNothingOfVenuesThatAreNotInTheCatalogue() {
        Spot here = Spot.lonely();
        var venue = registered(here.asLocation());
        facility(venue, 40);
        String id = drawn("\"boundary\": " + square(here, 1));

        Catalogue.step(Catalogue.moderator(), venue.id(), "hide", Catalogue.WHY).statusCode(200);

        profile(id)
                .body("venues", equalTo(0))
                .body("capacities.find { it.kind == 'SPORT_HALL' }.missing", equalTo(100));
    }

    @Test
    void listsTheGapMapOfACountyAndWhereAKindIsMissing() {
        Spot here = Spot.lonely();
        facility(registered(here.asLocation()), 500);
        String served = drawn("\"boundary\": " + square(here, 1));
        String bare = drawn("\"boundary\": " + square(Spot.lonely(), 1));

        List<String> all = ids("");
        List<String> lacking = ids("SPORT_HALL");

        assertThat(all).contains(served, bare).doesNotHaveDuplicates();
        assertThat(lacking).contains(bare).doesNotContain(served);
        assertThat(ids("POOL")).contains(served, bare);
    }

    @Test
    void isDrawnByTheCountyOnly() {
        String body = body("\"localities\": [\"کوی نو\"]");
        for (String other : List.of(
                Tokens.of("governor").county("0601").bearer(),
                Tokens.of("programme-manager").county("0601").bearer(),
                staffOf("takhti"),
                citizen())) {
            once(other).body(body).post("/v1/neighbourhoods").then().statusCode(403);
        }
        for (String county :
                List.of(GOVERNOR, Tokens.of("programme-manager").county("0614").bearer(), ADMIN)) {
            once(county).body(body).post("/v1/neighbourhoods").then().statusCode(201);
        }
        once(ADMIN)
                .body(body.replace("0614", "0601"))
                .post("/v1/neighbourhoods")
                .then()
                .statusCode(409)
                .body("code", equalTo("COUNTY_NOT_ENABLED"));
    }

    @Test
    void isDrawnAnewAndWithdrawnByWhoHasSeenIt() {
        String id = drawn("\"localities\": [\"کوی نو\"]");
        String seen = etag(id);
        change(id, seen, "0614").statusCode(200).body("people", equalTo(2000));

        change(id, seen, "0614").statusCode(412).body("code", equalTo("STALE_VERSION"));
        change(id, etag(id), "0628").statusCode(org.hamcrest.Matchers.oneOf(403, 422));
        once(GOVERNOR)
                .header("If-Match", etag(id))
                .post("/v1/neighbourhoods/" + id + "/withdraw")
                .then()
                .statusCode(200);

        as(citizen())
                .get("/v1/neighbourhoods/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("NEIGHBOURHOOD_NOT_FOUND"));
        await().until(() -> PublishedEvents.on("hamgara.venue")
                        .ofSubject(UUID.fromString(id))
                        .size()
                == 3);
        assertThat(PublishedEvents.on("hamgara.venue")
                        .ofSubject(UUID.fromString(id))
                        .getLast()
                        .type())
                .isEqualTo("hamgara.venue.neighbourhood-withdrawn.v1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"needs\": []; NEIGHBOURHOOD_NOWHERE",
                "\"boundary\": [[0,0],[0,1],[0,2]]; BOUNDARY_NOT_SIMPLE",
                "\"boundary\": [[0,0],[1,1],[0,1],[1,0]]; BOUNDARY_NOT_SIMPLE",
                "\"boundary\": [[0,0],[0,2],[0,1],[1,1]]; BOUNDARY_NOT_SIMPLE",
                "\"boundary\": [[0,0],[0,0],[0,1],[1,1]]; BOUNDARY_NOT_SIMPLE",
                "\"boundary\": [[0,0],[0,1]]; INVALID_FIELDS",
                "\"boundary\": [[0,0],[0,1],[95,1]]; INVALID_FIELDS",
                "\"localities\": [\" \"]; INVALID_FIELDS",
                "\"localities\": [\"a\"], \"people\": 0; INVALID_FIELDS",
                "\"localities\": [\"a\"], \"countedOn\": \"2999-01-01\"; COUNTED_AHEAD",
                "\"localities\": [\"a\"], \"needs\": [{\"kind\": \"POOL\", \"places\": 1}, {\"kind\": \"POOL\", \"places\": 2}]; NEED_TWICE"
            })
    void refusesWhatIsNoNeighbourhood(String extra, String code) {
        String corners = extra.replaceAll("\\[(\\d+),(\\d+)\\]", "{\"latitude\": $1, \"longitude\": $2}");
        once(GOVERNOR)
                .body(body(corners))
                .post("/v1/neighbourhoods")
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    private static String drawn(String extra) {
        return once(GOVERNOR)
                .body(body(extra))
                .post("/v1/neighbourhoods")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String body(String extra) {
        return "{\"county\": \"0614\", \"names\": {\"fa\": \"محله آزمون\"}, \"source\": \"خانه بهداشت\""
                + (extra.contains("\"people\"") ? "" : ", \"people\": 2000")
                + (extra.contains("\"countedOn\"") ? "" : ", \"countedOn\": \"2026-03-21\"")
                + (extra.contains("\"needs\"") ? "" : ", \"needs\": " + NEED)
                + ", " + extra + "}";
    }

    private static ValidatableResponse change(String id, String seen, String county) {
        return as(GOVERNOR)
                .header("If-Match", seen)
                .body(body("\"localities\": [\"کوی نو\"]").replace("0614", county))
                .put("/v1/neighbourhoods/" + id)
                .then();
    }

    private static String etag(String id) {
        return given().get("/v1/neighbourhoods/" + id).then().extract().header("ETag");
    }

    private static ValidatableResponse profile(String id) {
        return given().get("/v1/neighbourhoods/" + id).then().statusCode(200);
    }

    private static List<String> ids(String lacking) {
        var ids = new java.util.ArrayList<String>();
        String next = "";
        while (next != null) {
            var query = new java.util.HashMap<String, String>(Map.of("county", "0614", "limit", "5"));
            if (!lacking.isEmpty()) {
                query.put("lacking", lacking);
            }
            if (!next.isEmpty()) {
                query.put("cursor", next);
            }
            var page = given().queryParams(query)
                    .get("/v1/neighbourhoods")
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.path("items.id"));
            next = page.path("next");
        }
        return ids;
    }

    /// A square of so many hundredths of a degree to each side.
    private static String square(Spot middle, int half) {
        return "[%s, %s, %s, %s]"
                .formatted(
                        new Spot(middle.north() - half, middle.east() - half).json(),
                        new Spot(middle.north() - half, middle.east() + half).json(),
                        new Spot(middle.north() + half, middle.east() + half).json(),
                        new Spot(middle.north() + half, middle.east() - half).json());
    }
}
