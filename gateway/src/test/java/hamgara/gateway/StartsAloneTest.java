package hamgara.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The gateway comes up when neither the broker, the identity provider nor a service is there, and catches up with
/// them.
@QuarkusTest
@WithTestResource(StartsAloneTest.NobodyElse.class)
class StartsAloneTest {

    @Test
    void answersForItselfUntilTheOthersCome() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/v1/nothing").then().statusCode(404);
        given().get("/v1/cards").then().statusCode(503).body("code", equalTo("ORIGIN_AWAY"));
        given().get("/openapi").then().statusCode(200).body("paths.size()", equalTo(3));
        given().header("Authorization", Tokens.of("citizen").bearer())
                .get("/v1/cards")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("IDENTITY_PROVIDER_AWAY"));

        IssuerRelay.shared().comeBack();
        StubOrigin.of(Origin.CARD).comeBack();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().header(
                                "Authorization", Tokens.of("citizen").bearer())
                        .get("/v1/cards")
                        .then()
                        .statusCode(200));
    }

    /// The usual addresses, with nobody there.
    public static class NobodyElse implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = GatewayStack.settings("127.0.0.1:9");
            IssuerRelay.shared().leave();
            for (Origin origin : Origin.values()) {
                StubOrigin.of(origin).leave();
            }
            return settings;
        }

        @Override
        public void stop() {
            StubOrigin.of(Origin.FORUM).comeBack();
            StubOrigin.of(Origin.VENUE).comeBack();
        }
    }
}
