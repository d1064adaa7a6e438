package hamgara.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class AccessLogTest {

    /// Open311 has programs send a token in the form, and careless ones put it into the address.
    @Test
    void keepsNoKeyThatStandsInAFormOrAnAddress() {
        var log = new Kept();
        Logger logger = Logger.getLogger("hamgara.access");
        logger.addHandler(log);
        try {
            String key = "key" + UUID.randomUUID();
            given().contentType("application/x-www-form-urlencoded")
                    .queryParam("api_key", key)
                    .formParam("api_key", key)
                    .post("/open311/v2/requests.json")
                    .then()
                    .statusCode(200);

            await().atMost(Duration.ofSeconds(20)).until(() -> log.text().contains("POST /open311/"));

            assertThat(log.text()).contains("POST /open311/v2/{} 200").doesNotContain(key);
        } finally {
            logger.removeHandler(log);
        }
    }

    private static final class Kept extends Handler {
        private final CopyOnWriteArrayList<String> lines = new CopyOnWriteArrayList<>();

        String text() {
            return String.join("\n", lines);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
