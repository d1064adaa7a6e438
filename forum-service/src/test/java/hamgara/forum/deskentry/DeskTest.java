package hamgara.forum.deskentry;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class DeskTest {

    @Test
    void countsAnAssistedVoiceApart() {
        Forum forum = Forum.withThreshold(2);
        String proposal = forum.published(citizen(), "SPORT", "جدا شمرده می‌شود");
        support(citizen(), proposal, "JOIN").then().statusCode(200);

        entered(forum, proposal, "ASSISTED", "NC 4817").then().statusCode(201).body("assisted", equalTo(1));
        entered(forum, proposal, "PAPER", "NC 4818").then().body("paper", equalTo(1));
        entered(forum, proposal, "PAPER", "nc-۴۸۱۷") // the same voice, typed otherwise and on the other way
                .then()
                .statusCode(201)
                .body("assisted", equalTo(1))
                .body("paper", equalTo(1));

        given().get("/v1/proposals/" + proposal + "/voices")
                .then()
                .body("online", equalTo(1))
                .body("assisted", equalTo(1))
                .body("paper", equalTo(1))
                .body("deskCounts", equalTo(false));
        given().get("/v1/proposals/" + proposal)
                .then()
                .body("supporters", equalTo(1))
                .body("state", equalTo("PUBLISHED"));
    }

    @Test
    void countsAVoiceOnceHoweverManyEnterItAtOnce() throws Exception {
        Forum forum = Forum.withThreshold(5);
        String proposal = forum.published(citizen(), "SPORT", "هم‌زمان در میز");
        try (var executor = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<java.util.concurrent.Callable<Response>>();
            for (int i = 0; i < 16; i++) {
                String voice = "V" + i / 4;
                calls.add(() -> entered(forum, proposal, "ASSISTED", voice));
            }
            for (var answer : executor.invokeAll(calls)) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }

        given().get("/v1/proposals/" + proposal + "/voices").then().body("assisted", equalTo(4));
    }

    @Test
    void isForDesksOfTheCounty() {
        Forum forum = Forum.withThreshold(5);
        String proposal = forum.published(citizen(), "SPORT", "میز دیگر");
        var body = Map.of("proposalId", proposal, "channel", "PAPER", "voice", "A1");

        post(Tokens.of("desk-officer").county("0601").bearer(), "/v1/desk-entries", body)
                .then()
                .statusCode(403);
        post(citizen(), "/v1/desk-entries", body).then().statusCode(403);
    }

    static Response entered(Forum forum, String proposal, String channel, String voice) {
        return post(
                Tokens.of("desk-officer").county(forum.county).bearer(),
                "/v1/desk-entries",
                Map.of("proposalId", proposal, "channel", channel, "voice", voice));
    }
}
