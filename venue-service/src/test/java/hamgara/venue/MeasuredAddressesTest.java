package hamgara.venue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class MeasuredAddressesTest {

    /// The metrics leave out addresses beyond this number, whichever are asked for last.
    @Test
    void thereIsRoomInTheMetricsForEveryAddress() {
        Map<String, ?> addresses =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");

        assertThat(ConfigProvider.getConfig()
                        .getValue("quarkus.micrometer.binder.http-server.max-uri-tags", Integer.class))
                .isGreaterThan(2 * addresses.size());
    }
}
