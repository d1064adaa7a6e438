package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.launcher.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningStack.class)
class FrontDoorTest {

    private static final int MORE_THAN_A_BODY_MAY_HAVE = 5 * 1024 * 1024;
    private static final Pattern LINK = Pattern.compile("(?:href|src|url)\\s*[=:]\\s*[\"']([^\"']*)[\"']");

    /// One creation of each service: what a right request is, and how one field of it breaks a rule.
    enum Creation {
        PERSON("/v1/persons", "citizen", "auditor", "givenName", ""),
        VENUE("/v1/venues", "admin", "citizen", "county", "Shush"),
        PROPOSAL("/v1/proposals", "citizen", "terminal", "lang", "");

        private final String path;
        private final String role;
        private final String otherRole;
        private final String field;
        private final String wrong;

        Creation(String path, String role, String otherRole, String field, String wrong) {
            this.path = path;
            this.role = role;
            this.otherRole = otherRole;
            this.field = field;
            this.wrong = wrong;
        }

        private Call call() {
            return Call.post(path).as(Tokens.of(role)).json(right());
        }

        private Map<String, Object> right() {
            return switch (this) {
                case PERSON -> World.person(20, "FEMALE", World.COUNTY);
                case VENUE ->
                    Map.of(
                            "code",
                            "front-door",
                            "operatorId",
                            UUID.randomUUID(),
                            "category",
                            "SPORT",
                            "kind",
                            "PITCH",
                            "county",
                            World.COUNTY,
                            "names",
                            Map.of("fa", "زمین"));
                case PROPOSAL ->
                    Map.of(
                            "hallId", UUID.randomUUID(),
                            "subject", "SPORT",
                            "lang", "fa",
                            "title", "پیشنهاد");
            };
        }

        private Map<String, Object> broken() {
            Map<String, Object> body = new HashMap<>(right());
            body.put(field, wrong);
            return body;
        }
    }

    @ParameterizedTest
    @EnumSource(Creation.class)
    void tellsEveryErrorAsAProblemInThreeLanguages(Creation of) {
        problem(400, "MALFORMED_JSON", () -> of.call().body("application/json", "{\"unfinished\": "));
        problem(400, "UNKNOWN_FIELD", () -> of.call().json(Map.of("nobodyKnowsThis", 1)));
        problem(401, "TOKEN_MISSING", () -> of.call().without("Authorization"));
        problem(401, "TOKEN_NOT_ACCEPTED", () -> of.call().as("Bearer aaaa.bbbb.cccc"));
        problem(403, "ROLE_NOT_ALLOWED", () -> of.call().as(Tokens.of(of.otherRole)));
        problem(404, "UNKNOWN_PATH", () -> Call.get(of.path + "/" + UUID.randomUUID() + "/nothing/here"));
        problem(405, "METHOD_NOT_ALLOWED", () -> Call.delete(of.path).as(Tokens.of(of.role)));
        problem(406, "NOT_ACCEPTABLE", () -> of.call().with("Accept", "text/xml"));
        problem(
                413,
                "BODY_TOO_LARGE",
                () -> of.call().body("application/json", "\"" + "x".repeat(MORE_THAN_A_BODY_MAY_HAVE) + "\""));
        problem(415, "UNSUPPORTED_MEDIA_TYPE", () -> of.call().body("text/plain", "hello"));
        Answer field = problem(422, "INVALID_FIELDS", () -> of.call().json(of.broken()));
        assertThat(field.json("/errors").findValuesAsText("pointer")).contains("/" + of.field);
        problem(428, "IDEMPOTENCY_KEY_MISSING", () -> of.call().without("Idempotency-Key"));
    }

    @Test
    void doesNotKnowPathsThatNobodyOffers() {
        problem(404, "UNKNOWN_PATH", () -> Call.get("/v1/nothing"));
        problem(404, "UNKNOWN_PATH", () -> Call.get("/v2/cards"));
        problem(404, "UNKNOWN_PATH", () -> Call.get("/cards"));
    }

    @Test
    void namesEveryRequest() {
        String own = "front-door-" + UUID.randomUUID();

        for (Creation of : Creation.values()) {
            assertThat(of.call()
                            .without("Authorization")
                            .with("X-Request-Id", own)
                            .send()
                            .header("X-Request-Id"))
                    .isEqualTo(own);
            assertThat(Call.get(of.path).send().header("X-Request-Id")).isNotEmpty();
        }
        assertThat(Call.get("/v1/nothing")
                        .with("X-Request-Id", "no spaces please")
                        .send()
                        .header("X-Request-Id"))
                .isNotEmpty()
                .isNotEqualTo("no spaces please");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/openapi",
                "/q/dev",
                "/q/swagger-ui",
                "/q/arc",
                "/v1/q/openapi",
                "/v1/../q/openapi",
                "/v1/persons/../../q/openapi",
                "/v1/persons/..;/..;/q/openapi",
                "/v1/persons/%2e%2e/%2e%2e/q/openapi",
                "/v1/venues/..%2f..%2fq%2fopenapi",
                "/v1//q/openapi"
            })
    void showsNothingOfTheInsideOfServices(String path) {
        Answer answer = Call.get(path).send();

        assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).as(answer.toString()).isIn("UNKNOWN_PATH", "MALFORMED_PATH");
        assertThat(answer.text()).doesNotContain("paths", "hamgara.card", "Exception");
    }

    @Test
    void describesAllServicesInOneDocument() {
        JsonNode document = Call.get("/openapi").expect(200).json();
        List<String> operations = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("responses")) {
                        operations.add(operation.path("operationId").asText());
                    }
                }));

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").propertyStream().map(Map.Entry::getKey))
                .contains("/v1/persons", "/v1/redemptions", "/v1/venues", "/v1/bookings/{id}")
                .contains("/v1/proposals", "/v1/cases/{id}/answer", "/v1/events")
                .noneMatch(path -> path.startsWith("/q/"));
        assertThat(operations).hasSizeGreaterThan(60).doesNotContain("").doesNotHaveDuplicates();
        assertThat(document.toString())
                .doesNotContain(RunningStack.stack().url(Part.CARD))
                .doesNotContain(RunningStack.stack().url(Part.VENUE))
                .doesNotContain(RunningStack.stack().url(Part.FORUM));
    }

    @Test
    void servesItsDocumentationWithoutAnythingFromElsewhere() {
        Answer page = Call.get("/docs").expect(200);
        Set<String> links = new HashSet<>();
        for (Matcher found = LINK.matcher(page.text()); found.find(); ) {
            links.add(found.group(1));
        }

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(page.text()).doesNotContain("http://", "https://");
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            assertThat(link).startsWith("/").doesNotStartWith("//");
            Call.get(link).expect(200);
        });
        assertThat(links).contains("/docs/start.js");
        assertThat(Call.get("/docs/start.js").expect(200).text()).doesNotContain("http://", "https://");
    }

    /// Sends it in each language, and checks what every problem must have.
    private static Answer problem(int status, String code, Supplier<Call> call) {
        Set<String> titles = new HashSet<>();
        Answer last = null;
        for (String language : List.of("fa", "ar", "en")) {
            String request = "front-door-" + UUID.randomUUID();
            Answer answer = call.get()
                    .with("Accept-Language", language)
                    .with("X-Request-Id", request)
                    .send()
                    .expectProblem(status, code);
            assertThat(answer.text("/traceId")).as(answer.toString()).matches("[0-9a-f]{32}");
            assertThat(answer.text("/type")).startsWith("/problems/");
            assertThat(answer.text("/instance")).startsWith("/");
            assertThat(answer.text("/detail")).isNotBlank();
            assertThat(answer.header("X-Request-Id")).isEqualTo(request);
            titles.add(answer.text("/title"));
            last = answer;
        }
        assertThat(titles).as("titles of %s", code).hasSize(3).doesNotContain("");
        return Objects.requireNonNull(last);
    }
}
