package hamgara.venue.area;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.fresh;
import static hamgara.venue.Given.sql;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Catalogue;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class VenueAreaTest {

    @BeforeEach
    void areasAreKnown() {
        Catalogue.areas();
    }

    @Test
    void listsAPlaceByTheBordersOfTheChosenDay() {
        assertThat(lies("beshkar-library", "0614", "2018-01-01")).isTrue();
        assertThat(lies("takhti", "0614", "2018-01-01")).isTrue();
        assertThat(lies("beshkar-library", "0614", null)).isFalse();
        assertThat(lies("takhti", "0614", null)).isTrue();
        assertThat(lies("beshkar-library", "0628", null)).isTrue();
        assertThat(lies("takhti", "0628", null)).isFalse();
        assertThat(lies("beshkar-library", "061401", "2018-12-31")).isTrue();
    }

    @Test
    void tellsTheAreasAroundAPlaceOnADay() {
        String library = idOf("beshkar-library");

        given().get("/v1/venues/" + library + "/areas?on=2018-01-01")
                .then()
                .statusCode(200)
                .body("items.code", contains("061401", "0614", "06"));
        given().get("/v1/venues/" + library + "/areas").then().body("items.code", contains("0628", "06"));
    }

    @Test
    void findsWhatIsWrittenDownUnderANewCountyWhereItLayBefore() {
        var venue = Catalogue.registered("");
        sql("update venue set county = '0628', area_code = null where id = '" + venue.id() + "'");

        given().get("/v1/venues/" + venue.id() + "/areas?on=2018-01-01")
                .then()
                .body("items.code", contains("061401", "0614", "06"));
        assertThat(lies(venue.code(), "0614", "2018-01-01")).isTrue();
        assertThat(lies(venue.code(), "0614", null)).isFalse();
    }

    @Test
    void refusesAnAreaThatWasNotThereOnTheDay() {
        as(citizen())
                .get("/v1/venues?area=061401")
                .then()
                .statusCode(422)
                .body("code", equalTo("AREA_NOT_THAT_DAY"))
                .body("successor", equalTo("0628"));
        as(citizen())
                .get("/v1/venues?area=0628&on=2018-01-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("AREA_NOT_THAT_DAY"));
        as(citizen()).get("/v1/venues?area=0699").then().statusCode(422).body("code", equalTo("AREA_UNKNOWN"));
        as(citizen()).get("/v1/venues?area=shush").then().statusCode(422);
        as(citizen()).get("/v1/venues?area=0614&on=yesterday").then().statusCode(400);
    }

    @Test
    void takesForAVenueOnlyAnAreaInsideItsCountyToday() {
        Catalogue.register(ADMIN, fresh("in"), ", \"areaCode\": \"0614021281\"")
                .statusCode(201)
                .body("areaCode", equalTo("0614021281"));
        Catalogue.register(ADMIN, fresh("out"), ", \"areaCode\": \"061401\"")
                .statusCode(422)
                .body("code", equalTo("AREA_OUTSIDE_COUNTY"));
        Catalogue.register(ADMIN, fresh("none"), ", \"areaCode\": \"0614999999\"")
                .statusCode(422)
                .body("code", equalTo("AREA_UNKNOWN"));
    }

    private static boolean lies(String code, String area, @Nullable String on) {
        List<String> found = given().queryParam("area", area)
                .queryParam("code", code)
                .queryParams(on == null ? Map.of() : Map.of("on", on))
                .get("/v1/venues")
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
        return found.contains(code);
    }

    private static String idOf(String code) {
        return given().get("/v1/venues?code=" + code).then().extract().path("items[0].id");
    }
}
