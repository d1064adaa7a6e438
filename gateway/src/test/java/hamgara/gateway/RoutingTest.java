package hamgara.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.problem.ProblemTexts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class RoutingTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/cards,CARD",
        "/v1/cards/1/suspend,CARD",
        "/v1/redemptions,CARD",
        "/v1/persons/lookup,CARD",
        "/v1/halls,FORUM",
        "/v1/proposals/1/support,FORUM",
        "/v1/working-groups/1,FORUM",
        "/v1/venues,VENUE",
        "/v1/capacity-matches,VENUE",
        "/v1/calendars/me/aSecret.ics,VENUE",
        "/openactive,VENUE",
        "/openactive/feeds/facility-uses?afterTimestamp=1&afterId=x,VENUE",
        "/openbooking/orders-rpde,VENUE",
        "/open311/v2/requests.json,FORUM",
        "/v1/venue-duplicates,VENUE",
        "/v1/taxonomies/amenities,VENUE",
        "/v1/neighbourhoods,VENUE",
        "/v1/group-requests/1/approve,VENUE"
    })
    void sendsEveryPathToTheServiceThatOwnsIt(String path, String origin) {
        given().get(path).then().statusCode(200).body("origin", equalTo(origin)).body("uri", equalTo(path));
    }

    @Test
    void passesMethodQueryAndBodyOnUnchanged() {
        given().body("{\"a\":1}")
                .contentType("application/json")
                .header("Idempotency-Key", "k-1")
                .urlEncodingEnabled(false)
                .post("/v1/holds?q=%D8%A2%D8%A8&x=a+b")
                .then()
                .statusCode(200)
                .body("method", equalTo("POST"))
                .body("uri", equalTo("/v1/holds?q=%D8%A2%D8%A8&x=a+b"))
                .body("headers.'idempotency-key'", hasItem("k-1"))
                .body("headers.'content-type'[0]", equalTo("application/json"))
                .body("bodyLength", equalTo(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v1/nothing",
                "/v2/cards",
                "/q/openapi",
                "/q/dev",
                "/webjars/x",
                "/cards",
                "/openactives",
                "/openbookings",
                "/openactive.html",
                "/index.html"
            })
    void knowsNoOtherPath(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("UNKNOWN_PATH"))
                .body("instance", equalTo(path))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cards/../halls",
                "/v1/cards/%2e%2e/halls",
                "/v1/cards/.%2E/%2e%2e/q/metrics",
                "/v1/cards/..;x=1/q/openapi",
                "/v1/cards%2f..%2fhalls",
                "/v1/cards/a%2Fb",
                "/v1/cards/a%5cb",
                "/v1/cards//halls",
                "//q/openapi",
                "/v1/cards/a%00b",
                "/v1/cards/a%252e",
                "/v1/cards/..%c0%af",
                "/v1/cards/./a"
            })
    void refusesAPathThatCouldBeReadInTwoWays(String path) {
        String answer = Wire.get(path, "Accept-Language: en");

        assertThat(Wire.status(answer)).isEqualTo(400);
        assertThat(answer).contains("application/problem+json").contains("MALFORMED_PATH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cards/%zz", "/v1/cards/a\\..\\b", "v1/cards", "/v1/cards/a b"})
    void refusesWhatIsNoTargetAtAll(String path) {
        assertThat(Wire.status(Wire.get(path))).isEqualTo(400);
    }

    @Test
    void readsALongSegmentLikeAShortOne() {
        String path = "/v1/venues/" + "A".repeat(3_900);

        String answer = Wire.get(path);

        assertThat(Wire.status(answer)).isEqualTo(200);
        assertThat(answer).contains("\"uri\":\"" + path + "\"");
    }

    @Test
    void takesTheAbsoluteFormOfATarget() {
        String answer = Wire.get("http://gateway.test/v1/cards?x=1");

        assertThat(Wire.status(answer)).isEqualTo(200);
        assertThat(answer).contains("\"uri\":\"/v1/cards?x=1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "TRACE,/v1/cards",
        "OPTIONS,/v1/cards",
        "PURGE,/v1/halls",
        "POST,/openapi",
        "DELETE,/",
        "POST,/v1/events"
    })
    void refusesAMethodThatIsNotOffered(String method, String path) {
        String allow = given().request(method, path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .body("code", equalTo("METHOD_NOT_ALLOWED"))
                .extract()
                .header("Allow");

        assertThat(allow).contains("GET").doesNotContain(method);
    }

    @Test
    void saysWhereToGoOn() {
        given().get("/")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("/openapi"))
                .body("docs", equalTo("/docs"))
                .body("events", equalTo("/v1/events"));
    }

    @Test
    void isReadyByItself() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',fa,چنین نشانی‌ای نیست",
        "fa-IR,fa,چنین نشانی‌ای نیست",
        "'ar-IQ,en;q=0.5',ar,عنوان غير موجود",
        "'de,en;q=0.8',en,No such address",
        "zz,fa,چنین نشانی‌ای نیست"
    })
    void speaksTheLanguageOfTheCaller(String accepted, String language, String title) {
        given().header("Accept-Language", accepted)
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo(language))
                .header("Vary", equalTo("Accept-Language"))
                .body("title", equalTo(title))
                .body("type", equalTo("/problems/unknown-path"))
                .body("errors", nullValue());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void hasWordsForEveryFaultInEveryLanguage(Fault fault) {
        assertThat(ProblemTexts.LANGUAGES)
                .allSatisfy(language -> assertThat(ProblemTexts.has(fault.slug(), language))
                        .as("%s in %s", fault, language)
                        .isTrue());
    }
}
