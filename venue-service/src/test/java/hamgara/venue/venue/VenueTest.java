package hamgara.venue.venue;

import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.countyOn;
import static hamgara.venue.Given.fresh;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.operator;
import static hamgara.venue.Given.owner;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class VenueTest {

    @ParameterizedTest
    @CsvSource({
        "استاديوم تختي, takhti",
        "كوي ابوذر, abuzar-complex",
        "هفت تپه, haft-tappeh-museum",
        "هفت‌تپه, haft-tappeh-museum",
        "هفتتپه, haft-tappeh-museum",
        "كتابخانة عمومي, beshkar-library",
        "استادیم تختی, takhti",
        "Takhti stadium, takhti",
        "ملعب تختي, takhti",
        "کتابخانه بشکار, beshkar-library",
        "تختی استادیوم, takhti",
        "بشکار کتابخانه, beshkar-library"
    })
    void findsAPlaceWhateverTheKeyboard(String words, String code) {
        given().get("/v1/venues?limit=100&q={words}", words)
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code))
                .body("items.code", not(hasItem("artaxerxes-palace")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "تختی گندم‌زار"})
    void findsNothingByWhatIsInNoName(String words) {
        given().get("/v1/venues?limit=100&q={words}", words)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void findsOnlyWhatHasEveryWord() {
        String here = word();
        String there = word();
        String hall = called("سالن چندمنظوره " + here);
        called("سالن چندمنظوره " + there);

        assertThat(found("سالن چندمنظوره " + here)).containsExactly(hall);
        assertThat(found("سالن جندمنظوره " + here)).containsExactly(hall); // one letter wrong
        assertThat(found(here + " سالن جند منضوره")).isEmpty();
        assertThat(found("سالن چندمنظوره " + word())).isEmpty();
    }

    @Test
    void findsFirstWhatIsCalledSo() {
        String word = word();
        String apart = called("آزمون " + word + " تالار");
        String together = called("ارگ و تالار " + word);
        String exactly = called("تالار " + word);
        String begins = called("تالار " + word + " نو");
        List<String> expected = List.of(exactly, begins, together, apart);
        assertThat(found("تالار " + word)).isEqualTo(expected);

        var paged = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = given().get("/v1/venues?limit=1&q={q}" + next, "تالار " + word)
                    .then()
                    .statusCode(200)
                    .extract();
            paged.addAll(page.path("items.code"));
            String cursor = page.path("next");
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        assertThat(paged).isEqualTo(expected);
    }

    /// Four letters that stand in no other name; such a short word must be written right.
    private static String word() {
        return UUID.randomUUID().toString().substring(0, 4);
    }

    private static List<String> found(String words) {
        return given().get("/v1/venues?limit=100&q={words}", words)
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    private static String called(String name) {
        countyOn();
        String code = fresh("called");
        once(ADMIN)
                .body("""
                        {"code": "%s", "operatorId": "%s", "category": "SPORT", "kind": "SCHOOL", "county": "0614",
                         "names": {"fa": "%s"}}""".formatted(code, operator("EDUCATION"), name))
                .post("/v1/venues")
                .then()
                .statusCode(201);
        return code;
    }

    @Test
    void pagesThroughTheCatalogueInPersianOrderWithoutLossOrRepetition() {
        List<String> all =
                given().get("/v1/venues?county=0614&limit=100").then().extract().path("items.code");
        String next =
                given().get("/v1/venues?county=0614&limit=7").then().extract().path("next");
        List<String> paged =
                given().get("/v1/venues?county=0614&limit=7").then().extract().path("items.code");
        while (next != null) {
            var page = given().get("/v1/venues?county=0614&limit=7&cursor={next}", next)
                    .then()
                    .extract();
            List<String> codes = page.path("items.code");
            paged = Stream.concat(paged.stream(), codes.stream()).toList();
            next = page.path("next");
        }

        assertThat(paged).doesNotHaveDuplicates().containsAll(all);
        assertThat(all.indexOf("takhti")).isLessThan(all.indexOf("chogha-zanbil")); // استادیوم, then زیگورات
    }

    @Test
    void leavesUnconfirmedFactsEmpty() {
        given().get("/v1/venues?q=فکه")
                .then()
                .body("items.find { it.code == 'fakkeh' }.county", nullValue())
                .body("items.find { it.code == 'fakkeh' }.state", equalTo("UNCONFIRMED"));
    }

    @Test
    void refusesAVenueInACountyThatDoesNotTakePart() {
        register(ADMIN, fresh("far"), "0601", operator("EDUCATION"))
                .statusCode(409)
                .body("code", equalTo("COUNTY_NOT_ENABLED"))
                .body("county", equalTo("0601"));
    }

    @Test
    void letsAnAgencyRegisterItsOwnVenuesOnly() {
        countyOn();
        String school = operator("EDUCATION");

        register(owner("EDUCATION"), fresh("school"), "0614", school).statusCode(201);
        register(owner("VILLAGE"), fresh("school"), "0614", school)
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_AGENCY"));
    }

    @Test
    void givesACodeOnce() {
        countyOn();
        String code = fresh("twice");
        String operator = operator("EDUCATION");
        register(ADMIN, code, "0614", operator).statusCode(201);

        register(ADMIN, code, "0614", operator).statusCode(409).body("code", equalTo("VENUE_CODE_TAKEN"));
    }

    @Test
    void tellsOfANewVenueWithItsNamesAndCounty() {
        countyOn();
        String id = register(ADMIN, fresh("new"), "0614", operator("EDUCATION"))
                .statusCode(201)
                .extract()
                .path("id");

        await().until(() -> !registered(id).isEmpty());
        assertThat(registered(id).getFirst()).contains("\"county\":\"0614\"").contains("\"version\":1");
        String etag =
                given().get("/v1/venues/" + id).then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", etag).get("/v1/venues/" + id).then().statusCode(304);
    }

    @Test
    void answersAnUnknownVenueAsAProblem() {
        as(ADMIN)
                .get("/v1/venues/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("VENUE_NOT_FOUND"));
    }

    private static io.restassured.response.ValidatableResponse register(
            String bearer, String code, String county, String operator) {
        return once(bearer)
                .body("""
                        {"code": "%s", "operatorId": "%s", "category": "SPORT", "kind": "SCHOOL", "county": "%s",
                         "names": {"fa": "دبیرستان آزمون"}, "location": {"latitude": 32.1, "longitude": 48.2}}""".formatted(code, operator, county))
                .post("/v1/venues")
                .then();
    }

    private static List<String> registered(String venue) {
        return PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(venue)).stream()
                .filter(event -> event.type().equals("hamgara.venue.venue-registered.v1"))
                .map(event -> event.data().toString())
                .toList();
    }
}
