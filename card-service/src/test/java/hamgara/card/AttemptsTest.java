package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AttemptsTest {

    @Test
    void stopWhoTriesNumberAfterNumber() {
        Tokens guessing = World.desk();
        Instant window = Instant.now().truncatedTo(ChronoUnit.HOURS);
        TestClock.at(window, () -> {
            for (int i = 0; i < 30; i++) {
                lookUp(guessing, 404);
            }
            String wait = lookUp(guessing, 429)
                    .body("code", equalTo("TOO_MANY_ATTEMPTS"))
                    .extract()
                    .header("Retry-After");
            assertThat(Integer.parseInt(wait)).isBetween(1, 300);
            lookUp(World.desk(), 404); // another account
        });
        TestClock.at(window.plus(Duration.ofMinutes(6)), () -> lookUp(guessing, 404));
    }

    private static ValidatableResponse lookUp(Tokens desk, int status) {
        return Api.post(desk, Map.of("nationalId", World.nationalId(), "purpose", "CARD_SERVICE"), "/v1/persons/lookup")
                .statusCode(status);
    }
}
