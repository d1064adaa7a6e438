package hamgara.venue.venue;

import static hamgara.venue.Catalogue.etag;
import static hamgara.venue.Catalogue.register;
import static hamgara.venue.Catalogue.registered;
import static hamgara.venue.Given.ADMIN;
import static hamgara.venue.Given.as;
import static hamgara.venue.Given.await;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.fresh;
import static hamgara.venue.Given.owner;
import static hamgara.venue.Given.staffOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.Given;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class VenueChangeTest {

    private static final String FULL = """
            , "description": {"fa": "استخر سرپوشيده", "ar": "مسبح مغطى", "en": "A covered pool"},
            "address": {"text": {"fa": "بلوار امام"}, "postalCode": "۶۴۷۱۸-۰۰۰۰۱"},
            "contact": {"phone": "+98 61 4282 0000", "website": "https://pool.example.ir"},
            "amenities": ["SHOWER", "PARKING"], "accessibility": ["POOL_HOIST"]""";

    @Test
    void saysOfAVenueWhatIsToBeSaidInThreeLanguages() {
        String id = register(ADMIN, fresh("pool"), ", \"category\": \"SPORT\", \"kind\": \"POOL\"" + FULL)
                .statusCode(201)
                .extract()
                .path("id");

        given().get("/v1/venues/" + id)
                .then()
                .body("description.fa", equalTo("استخر سرپوشیده"))
                .body("description.ar", equalTo("مسبح مغطى"))
                .body("description.en", equalTo("A covered pool"))
                .body("address.postalCode", equalTo("6471800001"))
                .body("contact.phone", equalTo("06142820000"))
                .body("amenities", contains("PARKING", "SHOWER"))
                .body("accessibility", contains("POOL_HOIST"));
    }

    @ParameterizedTest
    @CsvSource({
        "KANOON_CENTRE, CULTURE",
        "LIBRARY, LIBRARY",
        "MUSEUM, HERITAGE",
        "ASSEMBLY_HALL, CULTURE",
        "POOL, SPORT",
        "THEATRE, CULTURE",
        "SCHOOL, SKILLS",
        "CLUB, SPORT",
        "HERITAGE_SITE, HERITAGE"
    })
    void takesInPlacesOfEachKind(VenueKind kind, Category category) {
        boolean hub = kind == VenueKind.LIBRARY || kind == VenueKind.KANOON_CENTRE;
        register(ADMIN, fresh("kind"), ", \"category\": \"%s\", \"kind\": \"%s\"".formatted(category, kind))
                .statusCode(201)
                .body("kind", equalTo(kind.name()))
                .body("roles", equalTo(hub ? List.of("TAG_HUB") : List.of()));
    }

    @Test
    void putsAllFactsAsTheyAreToBeAndTellsOfIt() {
        var venue = registered(FULL);

        change(staffOf(venue.code()), venue, etag(venue.id()), "\"names\": {\"fa\": \"نام تازه\"}")
                .statusCode(200)
                .body("names.fa", equalTo("نام تازه"))
                .body("description", nullValue())
                .body("contact", nullValue())
                .body("amenities", empty());

        await().until(() -> PublishedEvents.on("hamgara.venue").ofSubject(UUID.fromString(venue.id())).stream()
                .anyMatch(event -> event.type().equals("hamgara.venue.venue-changed.v1")
                        && event.data().at("/names/fa").asText().equals("نام تازه")
                        && event.data().path("publication").asText().equals("PUBLISHED")));
    }

    @Test
    void changesOnlyTheVersionTheCallerHasSeen() {
        var venue = registered("");
        String seen = etag(venue.id());
        change(ADMIN, venue, seen, "\"names\": {\"fa\": \"یک\"}").statusCode(200);

        change(ADMIN, venue, seen, "\"names\": {\"fa\": \"دو\"}")
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        as(ADMIN).body("{}").put("/v1/venues/" + venue.id()).then().statusCode(org.hamcrest.Matchers.oneOf(422, 428));
        given().get("/v1/venues/" + venue.id()).then().body("names.fa", equalTo("یک"));
    }

    @Test
    void isChangedByThoseWhoRunItOnly() {
        var venue = registered("");
        String seen = etag(venue.id());

        change(staffOf(fresh("other")), venue, seen, "\"names\": {\"fa\": \"ن\"}")
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_VENUE"));
        change(owner("VILLAGE"), venue, seen, "\"names\": {\"fa\": \"ن\"}").statusCode(403);
        change(citizen(), venue, seen, "\"names\": {\"fa\": \"ن\"}").statusCode(403);
        change(owner("SPORT_YOUTH"), venue, seen, "\"names\": {\"fa\": \"ن\"}").statusCode(200);
    }

    @Test
    void leavesOperatorAndCountyToAdministrators() {
        var venue = registered("");
        String other = Given.operator("VILLAGE");

        changeTo(staffOf(venue.code()), venue, other).statusCode(403).body("code", equalTo("VENUE_OWNERSHIP_FIXED"));
        changeTo(ADMIN, venue, other).statusCode(200).body("operatorId", equalTo(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"description\": {\"fa\": \"تماس ۰۹۱۶ ۱۲۳ ۴۵۶۷\"}",
                ", \"description\": {\"fa\": \"تماس\", \"en\": \"call +98-916-123-4567\"}",
                ", \"address\": {\"text\": {\"fa\": \"بلوار، 09161234567\"}}"
            })
    void keepsNumbersOfPersonsOut(String extra) {
        register(ADMIN, fresh("person"), extra).statusCode(422).body("code", equalTo("MOBILE_NUMBER_IN_TEXT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"contact\": {\"phone\": \"09161234567\"}",
                ", \"contact\": {\"website\": \"javascript:alert(1)\"}",
                ", \"address\": {\"text\": {\"fa\": \"بلوار\"}, \"postalCode\": \"123\"}",
                ", \"location\": {\"latitude\": 95, \"longitude\": 48}",
                ", \"location\": {\"latitude\": 32, \"longitude\": 181}",
                ", \"location\": {\"latitude\": 32}",
                ", \"names\": {\"fa\": \" \"}"
            })
    void refusesFactsThatCannotBe(String extra) {
        register(ADMIN, fresh("wrong"), extra).statusCode(422).body("code", equalTo("INVALID_FIELDS"));
    }

    @Test
    void refusesAnUnknownAmenity() {
        register(ADMIN, fresh("term"), ", \"amenities\": [\"PARKING\", \"HELIPAD\"]")
                .statusCode(422)
                .body("code", equalTo("TERM_UNKNOWN"))
                .body("terms", contains("HELIPAD"))
                .body("errors[0].pointer", equalTo("/amenities"));
        as(citizen()).get("/v1/venues?amenity=HELIPAD").then().statusCode(422).body("code", equalTo("TERM_UNKNOWN"));
        as(citizen()).get("/v1/venues?accessibility=PARKING").then().statusCode(422);
    }

    @Test
    void findsVenuesThatHaveAllThatIsAskedFor() {
        var both = registered(", \"amenities\": [\"SHOWER\", \"STAGE\"], \"accessibility\": [\"BRAILLE\"]");
        var one = registered(", \"amenities\": [\"SHOWER\"]");

        assertThat(found("amenity=SHOWER&amenity=STAGE&code=" + both.code())).containsExactly(both.code());
        assertThat(found("amenity=SHOWER&accessibility=BRAILLE&code=" + both.code()))
                .containsExactly(both.code());
        assertThat(found("amenity=SHOWER&code=" + one.code())).containsExactly(one.code());
        assertThat(found("amenity=SHOWER&amenity=STAGE&code=" + one.code())).isEmpty();
    }

    private static List<String> found(String query) {
        return given().get("/v1/venues?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    private static ValidatableResponse change(String bearer, Given.Venue venue, String seen, String names) {
        String operator =
                as(ADMIN).get("/v1/venues/" + venue.id()).then().extract().path("operatorId");
        return put(bearer, venue, seen, operator, names);
    }

    private static ValidatableResponse changeTo(String bearer, Given.Venue venue, String operator) {
        return put(bearer, venue, etag(venue.id()), operator, "\"names\": {\"fa\": \"ن\"}");
    }

    private static ValidatableResponse put(
            String bearer, Given.Venue venue, String seen, String operator, String names) {
        return as(bearer)
                .header("If-Match", seen)
                .body(
                        "{\"operatorId\": \"%s\", \"category\": \"SPORT\", \"kind\": \"SPORT_HALL\", \"county\": \"0614\", %s}"
                                .formatted(operator, names))
                .put("/v1/venues/" + venue.id())
                .then();
    }
}
