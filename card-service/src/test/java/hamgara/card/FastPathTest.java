package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// The short way of usual requests: it is taken, it answers as the endpoint does, and it lets nothing through.
@QuarkusTest
@WithTestResource(TestStack.class)
class FastPathTest {

    private static final String VALIDATIONS = "/v1/card-validations";
    private static final String REDEMPTIONS = "/v1/redemptions";

    @Test
    void answersAValidationAsTheEndpointDoes() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> question = World.redemption(holder.credential(), venue);

        ExtractableResponse<Response> slow = slowly(terminal, question, VALIDATIONS);
        ExtractableResponse<Response> fast = fast(VALIDATIONS, () -> post(terminal, question, VALIDATIONS));

        assertThat(fast.statusCode()).isEqualTo(200);
        assertThat(fast.asString()).isEqualTo(slow.asString());
        assertThat(fast.contentType()).isEqualTo(slow.contentType());
        assertThat(fast.header("X-Request-Id")).isEqualTo("asked-by-a-test");
        assertThat(fast.headers().asList().stream().map(header -> header.getName()))
                .containsExactlyInAnyOrderElementsOf(slow.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    @Test
    void redeemsAndKeepsTheAnswerForTheKey() {
        World.Holder holder = World.holder(50);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> use = World.redemption(holder.credential(), venue);
        Api.post(terminal, use, REDEMPTIONS).statusCode(201);
        var keys = new ArrayDeque<String>();

        ExtractableResponse<Response> fast = fast(REDEMPTIONS, () -> {
            keys.addLast(UUID.randomUUID().toString());
            return Api.post(terminal, keys.getLast(), use, REDEMPTIONS).extract();
        });

        assertThat(fast.statusCode()).isEqualTo(201);
        assertThat(fast.<String>path("state")).isEqualTo("CAPTURED");
        assertThat(Api.post(terminal, keys.getLast(), use, REDEMPTIONS)
                        .header("Idempotent-Replayed", equalTo("true"))
                        .extract()
                        .asString())
                .isEqualTo(fast.asString());
        Api.post(terminal, keys.getLast(), World.redemption("HG1:ANOTHER", venue), REDEMPTIONS)
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        Api.get(terminal, REDEMPTIONS + "/{id}", fast.<String>path("id")).statusCode(200);
    }

    @Test
    void leavesEveryRefusalToTheEndpoint() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> usual = World.redemption(holder.credential(), venue);
        fast(VALIDATIONS, () -> post(terminal, usual, VALIDATIONS));

        raw(terminal, "{\"credential\":", VALIDATIONS).statusCode(400);
        raw(terminal, "null", VALIDATIONS).statusCode(400);
        raw(
                        terminal,
                        "{\"credential\":\"HG1:X\",\"venueCode\":\"" + venue + "\",\"category\":\"SPORT\",\"x\":1}",
                        VALIDATIONS)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/x"));
        raw(terminal, "{\"credential\":\"\",\"venueCode\":\"" + venue + "\",\"category\":\"SPORT\"}", VALIDATIONS)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/credential"));
        raw(terminal, "{\"credential\":\"HG1:NONE\",\"venueCode\":\"elsewhere\",\"category\":\"SPORT\"}", VALIDATIONS)
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
        raw(
                        terminal,
                        "{\"credential\":\"HG1:NONE\",\"venueCode\":\"" + venue + "\",\"category\":\"SPORT\"}",
                        VALIDATIONS)
                .statusCode(200)
                .body("reasons[0]", equalTo("PRESENTATION_INVALID"));
        given().header("Authorization", terminal.bearer())
                .contentType("application/json-patch+json")
                .body("{}")
                .post(VALIDATIONS)
                .then()
                .statusCode(415);
        given().header("Authorization", terminal.bearer())
                .accept("application/json-seq")
                .contentType(ContentType.JSON)
                .body(usual)
                .post(VALIDATIONS)
                .then()
                .statusCode(406);
        given().header("Authorization", terminal.bearer())
                .contentType(ContentType.JSON)
                .body(usual)
                .post(REDEMPTIONS)
                .then()
                .statusCode(428);
        Tokens auditor = Tokens.of("auditor").venue(venue);
        Api.get(auditor, REDEMPTIONS + "/{id}", UUID.randomUUID()).statusCode(404); // its token is known from here on
        Api.post(auditor, usual, VALIDATIONS).statusCode(403);
        Api.post(auditor, usual, REDEMPTIONS).statusCode(403);
    }

    @Test
    void seesASuspensionAtOnce() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> question = World.redemption(holder.credential(), venue);
        fast(VALIDATIONS, () -> post(terminal, question, VALIDATIONS));

        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);

        assertThat(post(terminal, question, VALIDATIONS).<String>path("reasons[0]"))
                .isEqualTo("CARD_SUSPENDED");
        assertThat(Api.post(terminal, question, REDEMPTIONS).extract().<String>path("reason"))
                .isEqualTo("CARD_SUSPENDED");
    }

    /// Asks until an answer came the short way: what it needs to know is kept for a second only.
    private static ExtractableResponse<Response> fast(String path, Supplier<ExtractableResponse<Response>> asking) {
        for (int i = 0; i < 20; i++) {
            double before = answered(path);
            ExtractableResponse<Response> answer = asking.get();
            if (answered(path) > before) {
                return answer;
            }
        }
        throw new AssertionError("No request took the short way");
    }

    private static double answered(String path) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("hamgara_fastpath_answers_total{path=\"" + path + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[1]))
                .sum();
    }

    private static ExtractableResponse<Response> post(Tokens who, Map<String, Object> body, String path) {
        return given().header("Authorization", who.bearer())
                .header("X-Request-Id", "asked-by-a-test")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .extract();
    }

    /// A query, even an empty one, is not usual.
    private static ExtractableResponse<Response> slowly(Tokens who, Map<String, Object> body, String path) {
        return post(who, body, path + "?slowly=");
    }

    private static ValidatableResponse raw(Tokens who, String body, String path) {
        return given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
