package hamgara.kit.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What becomes of requests whose transaction the database broke off in favour of another.
@QuarkusTest
@WithTestResource(TestStack.class)
class LostRaceTest {

    private static RequestSpecification once() {
        return given().header("Authorization", Tokens.of("citizen").bearer())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON);
    }

    private static String note() {
        return once().body("{\"text\": \"knot\", \"places\": 1}")
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static int places(String note) {
        return given().get("/v1/notes/" + note).then().statusCode(200).extract().path("places");
    }

    @Test
    void answersBothOfTwoThatStoodInEachOthersWayAndCountsEachOnce() throws Exception {
        String one = note();
        String other = note();
        List<Integer> answers = new ArrayList<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = List.of(
                    () -> once().post("/v1/notes/" + one + "/knots/" + other).statusCode(),
                    () -> once().post("/v1/notes/" + other + "/knots/" + one).statusCode());
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsExactly(200, 200);
        assertThat(places(one)).isEqualTo(3);
        assertThat(places(other)).isEqualTo(3);
    }

    @Test
    void asksToComeAgainAfterThreeTriesInVain() {
        String note = note();

        once().header("Accept-Language", "en")
                .post("/v1/notes/" + note + "/lost")
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo("DATABASE_AWAY"));

        given().get("/v1/notes/" + note + "/heard").then().body("times", equalTo(3));
    }
}
