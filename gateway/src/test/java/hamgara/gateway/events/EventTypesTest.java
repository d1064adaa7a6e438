package hamgara.gateway.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.gateway.GatewayStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(GatewayStack.class)
class EventTypesTest {

    private static final String PROPOSAL = "hamgara.forum.proposal-published.v1";
    private static final String CASE = "hamgara.forum.case-opened.v1";
    private static final String HALL = "hamgara.forum.hall-opened.v1";
    private static final String RESOLUTION = "hamgara.forum.resolution-adopted.v1";

    @Test
    void readsEveryTypesParameter() {
        String query = "?types=" + PROPOSAL + "&types=" + CASE + "," + HALL + "&types=";
        try (Listener listener =
                Listener.open(query, "Authorization", Tokens.of("citizen").bearer())) {
            UUID subject = UUID.randomUUID();
            String unasked = Facts.publish(RESOLUTION, subject, "{}");
            String first = Facts.publish(PROPOSAL, subject, "{}");
            String second = Facts.publish(CASE, subject, "{}");
            String third = Facts.publish(HALL, subject, "{}");

            assertThat(listener.idsUntil(third)).contains(first, second).doesNotContain(unasked);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?types=hamgara.forum&types=Hamgara", "?types=hamgara.forum&types=a,,b"})
    void refusesAnyTypesParameterThatCannotBeMeant(String query) {
        refuses(query);
    }

    @Test
    void countsTheTypesOfAllParametersTogether() {
        refuses("?"
                + IntStream.range(0, 51)
                        .mapToObj(number -> "types=hamgara.t" + number)
                        .collect(Collectors.joining("&")));
    }

    private static void refuses(String query) {
        given().header("Authorization", Tokens.of("citizen").bearer())
                .urlEncodingEnabled(false)
                .get("/v1/events" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_EVENT_FILTER"));
    }
}
