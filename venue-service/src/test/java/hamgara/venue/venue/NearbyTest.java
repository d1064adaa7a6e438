package hamgara.venue.venue;

import static hamgara.venue.Catalogue.registered;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.citizen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Catalogue.Spot;
import hamgara.venue.Given;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class NearbyTest {

    private static final int HUNDREDTH_OF_A_DEGREE_METRES = 1112;

    @Test
    void listsTheNearestFirstWithItsDistance() {
        Spot here = Spot.lonely();
        var far = registered(here.north(4).asLocation());
        var near = registered(here.north(1).asLocation());
        var beyond = registered(here.north(9).asLocation());

        var found = given().get("/v1/venues?radiusKm=5&near=" + here.near())
                .then()
                .statusCode(200)
                .extract();

        assertThat(found.<List<String>>path("items.code"))
                .containsExactly(near.code(), far.code())
                .doesNotContain(beyond.code());
        List<Integer> metres = found.path("items.distanceMetres");
        assertThat(metres.getFirst()).isBetween(HUNDREDTH_OF_A_DEGREE_METRES - 1, HUNDREDTH_OF_A_DEGREE_METRES + 1);
        assertThat(metres.getLast())
                .isBetween(4 * HUNDREDTH_OF_A_DEGREE_METRES - 1, 4 * HUNDREDTH_OF_A_DEGREE_METRES + 1);
    }

    @Test
    void leavesOutWhatLiesInTheCornersOfTheBoxAroundTheCircle() {
        Spot here = Spot.lonely();
        var corner = new Spot(here.north() + 4, here.east() + 4);
        registered(corner.asLocation());

        given().get("/v1/venues?radiusKm=5&near=" + here.near()).then().body("items.size()", equalTo(0));
        given().get("/v1/venues?radiusKm=7&near=" + here.near()).then().body("items.size()", equalTo(1));
    }

    @Test
    void pagesByDistanceWithoutLossOrRepetitionAlsoAmongEquals() {
        Spot here = Spot.lonely();
        List<String> codes = IntStream.range(0, 7)
                .mapToObj(i -> registered(here.north(i / 2).asLocation()))
                .map(Given.Venue::code)
                .toList();

        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = given().queryParam("near", here.near())
                    .queryParam("limit", 2)
                    .queryParams(next.isEmpty() ? java.util.Map.of() : java.util.Map.of("cursor", next))
                    .get("/v1/venues")
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.code"));
            next = page.path("next");
        }

        assertThat(paged).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(codes);
        assertThat(paged.subList(0, 2)).containsExactlyInAnyOrder(codes.get(0), codes.get(1));
        assertThat(paged.getLast()).isEqualTo(codes.getLast());
    }

    @Test
    void findsWhatLiesInABox() {
        Spot here = Spot.lonely();
        var inside = registered(here.asLocation());
        registered(here.north(9).asLocation());
        String box = "%s,%s,%s,%s"
                .formatted(
                        here.north(-1).latitude(),
                        new Spot(0, here.east() - 1).longitude(),
                        here.north(1).latitude(),
                        new Spot(0, here.east() + 1).longitude());

        List<String> found = given().get("/v1/venues?box=" + box)
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");

        assertThat(found).containsExactly(inside.code());
    }

    @Test
    void looksAcrossTheDateLine() {
        int north = Spot.lonely().north();
        var east = registered(new Spot(north, -17999).asLocation());

        List<String> found = given().get("/v1/venues?radiusKm=20&near=" + new Spot(north, 17999).near())
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");

        assertThat(found).contains(east.code());
    }

    @Test
    void takesPersianDigitsCommasAndPoints() {
        given().queryParam("near", "۳۲٫۱۹۰۵۶، ۴۸٫۲۵۷۷۸")
                .queryParam("radiusKm", "۰٫۵")
                .queryParam("kind", "HERITAGE_SITE")
                .get("/v1/venues")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("susa-site"))
                .body("items[0].distanceMetres", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "near=95,48; 422; POINT_OUT_OF_RANGE",
                "near=32,181; 422; POINT_OUT_OF_RANGE",
                "near=32; 400; POINT_UNREADABLE",
                "near=,; 400; POINT_UNREADABLE",
                "near=NaN,48; 400; POINT_UNREADABLE",
                "near=1e3,48; 400; POINT_UNREADABLE",
                "near=shush; 400; POINT_UNREADABLE",
                "near=32,48&radiusKm=0; 422; RADIUS_OUT_OF_RANGE",
                "near=32,48&radiusKm=-1; 422; RADIUS_OUT_OF_RANGE",
                "near=32,48&radiusKm=201; 422; RADIUS_OUT_OF_RANGE",
                "near=32,48&radiusKm=99999999; 400; POINT_UNREADABLE",
                "near=32,48&radiusKm=far; 400; POINT_UNREADABLE",
                "radiusKm=5; 422; RADIUS_WITHOUT_POINT",
                "box=32,48,33; 400; BOX_UNREADABLE",
                "box=a,b,c,d; 400; BOX_UNREADABLE",
                "box=33,48,32,49; 422; BOX_NOT_ORDERED",
                "box=32,49,33,48; 422; BOX_NOT_ORDERED",
                "box=32,48,91,49; 422; POINT_OUT_OF_RANGE",
                "near=32,48&cursor=WyLYp9iz2KrYp9iv24zZiNmFIiwiMTk5Il0; 400; BAD_CURSOR"
            })
    void refusesWhatIsNoPlaceOnTheMap(String query, int status, String code) {
        as(citizen()).get("/v1/venues?" + query).then().statusCode(status).body("code", equalTo(code));
    }
}
