package hamgara.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class OriginFailureTest {

    @Test
    void saysThatAnOriginIsAwayAndWhenToComeBack() {
        StubOrigin.of(Origin.VENUE).leave();
        try {
            given().header("Accept-Language", "en")
                    .body("{}")
                    .post("/v1/holds")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("5"))
                    .header("X-Request-Id", notNullValue())
                    .body("code", equalTo("ORIGIN_AWAY"))
                    .body("title", equalTo("A part of the platform is away"));
            given().get("/v1/cards").then().statusCode(200);
        } finally {
            StubOrigin.of(Origin.VENUE).comeBack();
        }

        given().get("/v1/venues").then().statusCode(200);
    }

    @Test
    void saysThatAnOriginBrokeOff() {
        given().get("/v1/cards/broken").then().statusCode(502).body("code", equalTo("ORIGIN_FAILED"));
    }

    @Test
    void givesUpOnAnOriginThatKeepsSilent() {
        given().get("/v1/cards/slow").then().statusCode(504).body("code", equalTo("ORIGIN_SLOW"));
    }

    @Test
    void passesARefusalOfAServiceOnAsItIs() {
        given().get("/v1/cards/refused")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("SLOT_TAKEN"));
    }

    @Test
    void framesAnAnswerWithoutBodyAsOne() {
        String nothing = Wire.get("/v1/cards/nothing");
        String unchanged = Wire.get("/v1/cards/unchanged");

        assertThat(nothing)
                .startsWith("HTTP/1.1 204")
                .endsWith("\r\n\r\n")
                .doesNotContainIgnoringCase("transfer-encoding");
        assertThat(unchanged).startsWith("HTTP/1.1 304").endsWith("\r\n\r\n").contains("\"1\"");
    }

    @Test
    void streamsALongAnswer() {
        String answer = Wire.get("/v1/cards/long");

        assertThat(Wire.status(answer)).isEqualTo(200);
        assertThat(answer.chars().filter(character -> character == 'x').count()).isEqualTo(20_000_000);
    }

    @Test
    void breaksOffAnAnswerThatStopsInTheMiddle() {
        String answer = Wire.get("/v1/cards/stuck");

        assertThat(answer).contains("the beginning").doesNotEndWith("0\r\n\r\n");
    }
}
