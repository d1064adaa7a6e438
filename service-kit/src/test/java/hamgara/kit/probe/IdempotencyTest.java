package hamgara.kit.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class IdempotencyTest {

    private final String citizen = Tokens.of("citizen").bearer();

    @Test
    void answersARepeatWithTheFirstBytes() {
        String key = UUID.randomUUID().toString();

        Response first = write(citizen, key, "{\"text\":\"سلام\",\"places\":3}");
        Response again = write(citizen, key, "{ \"places\": 3, \"text\": \"سلام\" }");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        String key = UUID.randomUUID().toString();
        write(citizen, key, "{\"text\":\"a\",\"places\":3}");

        write(citizen, key, "{\"text\":\"b\",\"places\":3}")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        String key = UUID.randomUUID().toString();
        Response first = write(citizen, key, "{\"text\":\"a\",\"places\":3}");
        Response other = write(Tokens.of("citizen").bearer(), key, "{\"text\":\"b\",\"places\":3}");

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.jsonPath().getString("id"))
                .isNotEqualTo(first.jsonPath().getString("id"));
    }

    @Test
    void asksForAKeyAndRefusesABadOne() {
        given().header("Authorization", citizen)
                .contentType("application/json")
                .body("{\"text\":\"a\",\"places\":3}")
                .post("/v1/notes")
                .then()
                .statusCode(428)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        write(citizen, "k".repeat(256), "{\"text\":\"a\",\"places\":3}").then().statusCode(400);
        write(citizen, "with space", "{\"text\":\"a\",\"places\":3}").then().statusCode(400);
    }

    @Test
    void forgetsARefusal() {
        String key = UUID.randomUUID().toString();

        write(citizen, key, "{\"text\":\"a\",\"places\":10}")
                .then()
                .statusCode(409)
                .body("note", notNullValue());
        write(citizen, key, "{\"text\":\"a\",\"places\":9}").then().statusCode(201);
    }

    @Test
    void hasOneEffectWhenTheSameRequestArrivesManyTimesAtOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Callable<Response>> requests = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            requests.add(() -> write(citizen, key, "{\"text\":\"a\",\"places\":3}"));
        }

        List<Response> answers = new ArrayList<>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Response> answer : pool.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(answer -> answer.asString())
                        .collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
    }

    private static Response write(String token, String key, String body) {
        return given().header("Authorization", token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/notes");
    }
}
