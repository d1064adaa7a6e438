package hamgara.kit.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ProblemTest {

    private static final String ID = "0198c0de-0000-7000-8000-000000000001";

    @Test
    void asksForATokenWhereOneIsNeeded() {
        problem(given().get("/v1/notes/me").then(), 401, "TOKEN_MISSING").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void refusesTokensThatAreNotForThisPlatform() {
        for (String token : new String[] {
            "Bearer nonsense",
            "Bearer a.b.c",
            Tokens.of("citizen").expired().bearer(),
            Tokens.of("citizen").audience("elsewhere").bearer(),
            Tokens.of("citizen").claim("iss", "http://127.0.0.1:1/realms/other").bearer(),
            Tokens.of("citizen").bearer() + "x"
        }) {
            problem(given().header("Authorization", token).get("/v1/notes/me").then(), 401, "TOKEN_NOT_ACCEPTED");
        }
    }

    @Test
    void refusesRolesThatWereNotDeclared() {
        problem(as("auditor").get("/v1/notes/me").then(), 403, "ROLE_NOT_ALLOWED");
    }

    @Test
    void keepsStaffInsideTheirCounty() {
        String officer = Tokens.of("desk-officer").county("0614").bearer();

        given().header("Authorization", officer)
                .get("/v1/notes/counties/0614")
                .then()
                .statusCode(200);
        problem(
                given().header("Authorization", officer)
                        .get("/v1/notes/counties/0628")
                        .then(),
                403,
                "OUTSIDE_SCOPE");
        problem(as("desk-officer").get("/v1/notes/counties/0614").then(), 403, "OUTSIDE_SCOPE");
    }

    @Test
    void answersUnknownPathsAndMethodsAndFormats() {
        problem(given().get("/nowhere").then(), 404, "UNKNOWN_PATH");
        problem(given().get("/v1/notes/a/b/c").then(), 404, "UNKNOWN_PATH");
        problem(given().delete("/v1/notes").then(), 405, "METHOD_NOT_ALLOWED").header("Allow", containsString("GET"));
        problem(given().accept("text/csv").get("/v1/notes").then(), 406, "NOT_ACCEPTABLE");
        problem(given().accept("text/plain").get("/v1/notes").then(), 406, "NOT_ACCEPTABLE");
        problem(given().accept("application/xml").get("/v1/notes").then(), 406, "NOT_ACCEPTABLE");
        problem(
                given().contentType("text/plain")
                        .body("x")
                        .post("/v1/notes/plain")
                        .then(),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":                                | MALFORMED_JSON",
                "                                          | BODY_MISSING",
                "null                                      | BODY_MISSING",
                "[]                                        | MALFORMED_JSON",
                "\"x\"                                     | MALFORMED_JSON",
                "{\"text\":\"a\",\"places\":1} x           | MALFORMED_JSON",
                "{\"text\":\"a\",\"places\":1,\"text\":\"b\"} | MALFORMED_JSON",
                "{\"text\":\"a\",\"places\":1,\"more\":2}  | UNKNOWN_FIELD",
                "{\"text\":7,\"places\":1}                 | WRONG_TYPE",
                "{\"text\":\"a\",\"places\":\"1\"}         | WRONG_TYPE",
                "{\"text\":\"a\",\"places\":1.5}           | WRONG_TYPE",
                "{\"text\":\"a\",\"places\":99999999999}   | WRONG_TYPE",
                "{\"text\":\"a\\u0000\",\"places\":1}      | WRONG_TYPE",
                "{\"text\":\"\\ud800\",\"places\":1}       | WRONG_TYPE",
                "{\"text\":\"a\",\"places\":1,\"at\":1795453707} | WRONG_TYPE",
                "{\"text\":\"a\",\"places\":1,\"at\":1795453707.5} | WRONG_TYPE",
                "{\"text\":\"a\",\"places\":1,\"on\":[2009,5,1]} | WRONG_TYPE",
                "{\"text\":\"a\",\"places\":1,\"on\":\"2009-13-01\"} | WRONG_TYPE",
                "{\"text\":{\"a\":[]},\"places\":1}        | WRONG_TYPE",
            })
    void refusesJsonThatIsNotAsDocumented(String body, String code) {
        problem(
                given().contentType("application/json")
                        .body(body == null ? "" : body)
                        .post("/v1/notes/plain")
                        .then(),
                400,
                code);
    }

    @Test
    void pointsToTheFieldAtFault() {
        problem(post("{\"text\":\"  \",\"places\":0}"), 422, "INVALID_FIELDS")
                .body("errors.pointer", equalTo(java.util.List.of("/places", "/text")))
                .body("errors.code", equalTo(java.util.List.of("MIN", "NOT_BLANK")));
        problem(post("{\"text\":\"" + "x".repeat(101) + "\",\"places\":1}"), 422, "INVALID_FIELDS")
                .body("errors.pointer", hasItem("/text"));
        problem(post("{\"text\":\"x\",\"places\":1,\"size\":1}"), 400, "UNKNOWN_FIELD")
                .body("errors[0].pointer", equalTo("/size"));
        problem(post("{}"), 422, "INVALID_FIELDS").body("errors.code", hasItem("NOT_NULL"));
        problem(post("{\"text\":\"x\",\"places\":null}"), 422, "INVALID_FIELDS")
                .body("errors[0].pointer", equalTo("/places"));
    }

    @Test
    void refusesBodiesOverTheLimit() {
        String big = "{\"text\":\"" + "x".repeat(2_000_000) + "\",\"places\":1}";

        problem(post(big), 413, "BODY_TOO_LARGE");
    }

    @Test
    void refusesIdsAndCursorsAndDatesThatCannotBeRead() {
        problem(given().get("/v1/notes/1-2-3-4-5").then(), 400, "NOT_A_UUID");
        problem(given().get("/v1/notes/" + ID).then(), 404, "NOTE_UNKNOWN");
        problem(given().get("/v1/notes?cursor=xyz").then(), 400, "BAD_CURSOR");
        problem(given().get("/v1/notes?cursor=W10").then(), 400, "BAD_CURSOR");
        problem(given().get("/v1/notes?cursor=WyJ4Il0").then(), 400, "BAD_CURSOR");
        problem(given().get("/v1/notes?limit=0").then(), 400, "BAD_LIMIT");
        problem(given().get("/v1/notes?limit=101").then(), 400, "BAD_LIMIT");
        problem(given().get("/v1/notes?limit=ten").then(), 400, "BAD_LIMIT");
        problem(given().get("/v1/notes?on=yesterday").then(), 400, "MALFORMED_PARAMETER");
    }

    @Test
    void tellsNothingOfItsInsidesWhenItBreaks() {
        problem(given().get("/v1/notes/broken").then(), 500, "INTERNAL_ERROR")
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("traceId", not(equalTo("0".repeat(32))))
                .body(not(containsString("select")))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource({"fa-IR,fa", "prs,fa", "ar-IQ,ar", "'en-GB,fa;q=0.5',en", "'de,ar;q=0.3',ar", "'',fa", "'%%',fa"})
    void speaksTheLanguageOfTheCaller(String asked, String spoken) {
        given().header("Accept-Language", asked)
                .get("/v1/notes/" + ID)
                .then()
                .header("Content-Language", spoken)
                .header("Vary", containsString("Accept-Language"))
                .body("title", containsString("(" + spoken + ")"));
    }

    private static RequestSpecification as(String role) {
        return given().header("Authorization", Tokens.of(role).bearer());
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/notes/plain")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", matchesPattern(".+"))
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body(
                        "type",
                        equalTo("/problems/"
                                + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-')))
                .body("title", matchesPattern(".+"))
                .body("detail", matchesPattern(".+"))
                .body("instance", matchesPattern("/.*"));
    }
}
