package hamgara.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class LimitsTest {

    private static final int LIMIT = 64 * 1024;
    private static final int MAX_TARGET = 16 * 1024;
    private static final int MAX_HEADERS = 48 * 1024;

    @Test
    void takesABodyUpToTheLimit() {
        given().body(new byte[LIMIT]).post("/v1/cards").then().statusCode(200).body("bodyLength", equalTo(LIMIT));
    }

    @Test
    void refusesABodyWhoseLengthIsTooLarge() {
        given().body(new byte[LIMIT + 1])
                .post("/v1/cards")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("BODY_TOO_LARGE"))
                .body("maxBytes", equalTo(LIMIT));
    }

    @Test
    void refusesAChunkedBodyOnceItGrowsTooLarge() {
        String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";

        String answer = post(chunk + chunk + chunk + "0\r\n\r\n", "Host: g", "Transfer-Encoding: chunked");

        assertThat(Wire.status(answer)).isEqualTo(413);
        assertThat(answer).contains("BODY_TOO_LARGE");
    }

    @Test
    void passesASmallChunkedBodyOn() {
        String answer = post("5\r\nhallo\r\n0\r\n\r\n", "Host: g", "Transfer-Encoding: chunked", "Connection: close");

        assertThat(Wire.status(answer)).isEqualTo(200);
        assertThat(answer).contains("\"bodyLength\":5");
    }

    @Test
    void tellsAWaitingCallerToSendItsBody() {
        String answer = post("{}", "Host: g", "Content-Length: 2", "Expect: 100-continue", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 100 Continue");
        assertThat(answer).contains("\"bodyLength\":2").doesNotContain("\"expect\"");
    }

    @Test
    void refusesFramingThatProxiesDisagreeAbout() {
        String twoLengths = post("hello", "Host: g", "Content-Length: 5", "Content-Length: 6", "Connection: close");
        String twoCodings = post("0\r\n\r\n", "Host: g", "Transfer-Encoding: gzip, chunked", "Connection: close");

        assertThat(Wire.status(twoLengths)).isEqualTo(400);
        assertThat(Wire.status(twoCodings)).isEqualTo(400);
    }

    @Test
    void refusesARequestWithoutAHost() {
        String answer = post("", "Connection: close");

        assertThat(Wire.status(answer)).isEqualTo(400);
        assertThat(answer).contains("MALFORMED_REQUEST");
    }

    @Test
    void takesATargetAndHeadersUpToTheLimit() {
        String target = Wire.get(targetOf(MAX_TARGET));
        String headers = Wire.get("/v1/cards", "X-Long: " + "x".repeat(45_000));

        assertThat(Wire.status(target)).isEqualTo(200);
        assertThat(Wire.status(headers)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {MAX_TARGET + 1, 40_000, 120_000})
    void refusesATargetThatIsTooLong(int length) {
        String answer = Wire.get(targetOf(length), "X-Request-Id: long-1");

        assertThat(Wire.status(answer)).isEqualTo(414);
        assertThat(answer).contains("application/problem+json").contains("TARGET_TOO_LONG");
        assertThat(answer).containsIgnoringCase("X-Request-Id: long-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {MAX_HEADERS, 62_000, 120_000})
    void refusesHeadersThatAreTooLarge(int length) {
        String answer = Wire.get("/v1/cards", "X-Long: " + "x".repeat(length), "X-Request-Id: long-2");

        assertThat(Wire.status(answer)).isEqualTo(431);
        assertThat(answer).contains("application/problem+json").contains("HEADERS_TOO_LARGE");
        assertThat(answer).containsIgnoringCase("X-Request-Id: long-2");
    }

    private static String targetOf(int length) {
        String start = "/v1/cards?q=";
        return start + "x".repeat(length - start.length());
    }

    private static String post(String body, String... headers) {
        var head = new ArrayList<>(List.of("POST /v1/cards HTTP/1.1"));
        head.addAll(List.of(headers));
        return Wire.exchange(head, body);
    }
}
