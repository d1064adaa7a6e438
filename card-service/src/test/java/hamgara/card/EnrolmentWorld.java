package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import hamgara.kit.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Makes programmes and applications of the kinds the tests of enrolments need.
final class EnrolmentWorld {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private EnrolmentWorld() {}

    static UUID programme(Map<String, Object> moreRules, Map<String, Object> terms) {
        return World.published(draft(moreRules, terms));
    }

    static Map<String, Object> draft(Map<String, Object> moreRules, Map<String, Object> terms) {
        var rules = new HashMap<>(World.rules());
        rules.putAll(moreRules);
        var programme = new HashMap<>(World.programme(rules, List.of(World.entitlement("SPORT", 3, "WEEK"))));
        programme.put("terms", terms);
        return programme;
    }

    static UUID person(Tokens account) {
        return World.enrolled(account, 20, "FEMALE");
    }

    static UUID person(Tokens account, LocalDate birthDate) {
        World.switchOn(World.SHUSH);
        return World.id(Api.post(account, World.person(World.nationalId(), birthDate, "FEMALE"), "/v1/persons")
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static ValidatableResponse apply(Tokens who, UUID person, UUID programme) {
        return Api.post(who, Map.of("personId", person, "programmeId", programme), "/v1/enrolments");
    }

    /// The id of an application by somebody new.
    static String applied(UUID programme) {
        return apply(World.desk(), person(Tokens.of("citizen")), programme)
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void claim(UUID person, String type, String source) {
        Api.post(
                        World.desk(),
                        Map.of("type", type, "source", source, "evidence", "LETTER"),
                        "/v1/persons/{id}/claims",
                        person)
                .statusCode(201);
    }

    static void state(Tokens holder, UUID person, String type) {
        Api.post(holder, Map.of("type", type), "/v1/persons/{id}/claims", person)
                .statusCode(201);
    }

    static ValidatableResponse step(Tokens who, String id, String verb, String reason) {
        return step(who, etag(who, id), id, verb, reason);
    }

    static ValidatableResponse step(Tokens who, String etag, String id, String verb, String reason) {
        var request = given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag);
        return (reason.isEmpty()
                        ? request
                        : request.contentType(ContentType.JSON).body(Map.of("reason", reason)))
                .post("/v1/enrolments/{id}/" + verb, id)
                .then();
    }

    static String etag(Tokens who, String id) {
        return Api.get(who, "/v1/enrolments/{id}", id).statusCode(200).extract().header("ETag");
    }

    static String stateOf(String id) {
        return Db.text("select state from enrolment where id = ?::uuid", id);
    }

    static void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> stateOf(id).equals(state));
    }

    static LocalDate today() {
        return LocalDate.now(TEHRAN);
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(TEHRAN).toInstant();
    }
}
