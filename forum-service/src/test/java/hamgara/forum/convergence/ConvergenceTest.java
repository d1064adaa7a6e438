package hamgara.forum.convergence;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import hamgara.forum.Forum;
import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ConvergenceTest {

    @Test
    void isMadeOfWhatEveryGroupShares() {
        Talk talk = Talk.open();
        String[] statements = twoCamps(talk);

        String draft = drawn(talk, 0.6)
                .then()
                .statusCode(201)
                .body("clauses", equalTo(2))
                .extract()
                .path("id");
        given().get("/v1/convergence-drafts/" + draft + "/clauses")
                .then()
                .statusCode(200)
                .body("items.statementId", contains(statements[8], statements[9]))
                .body("items.support.flatten().share", everyItem(greaterThanOrEqualTo(0.6f)))
                .body("items[0].support.size()", equalTo(2));
        given().get("/v1/convergence-drafts?conversation=" + talk.id).then().body("items.id", contains(draft));
    }

    @Test
    void keepsEveryGroupAboveTheFloor() {
        Talk talk = Talk.open();
        String[] statements = twoCamps(talk);
        String path = "/v1/convergence-drafts/"
                + drawn(talk, 0.6).then().statusCode(201).extract().path("id");

        reworded(talk, path, 1, statements[0])
                .then()
                .statusCode(409)
                .body("code", equalTo("BELOW_FLOOR"))
                .body("floor", equalTo(0.6f));
        reworded(talk, path, 3, statements[9]).then().statusCode(404).body("code", equalTo("CLAUSE_NOT_FOUND"));
        reworded(talk, path, 1, statements[9]).then().statusCode(200);
        given().get(path + "/clauses")
                .then()
                .body("items[0].statementId", equalTo(statements[9]))
                .body("items[0].text", equalTo("با این کلمه‌ها"));
    }

    @Test
    void needsGroupsAndSomethingShared() {
        Talk empty = Talk.open();
        empty.map(0);
        drawn(empty, 0.6).then().statusCode(409).body("code", equalTo("NO_GROUPS_YET"));

        Talk talk = Talk.open();
        twoCamps(talk);
        drawn(talk, 0.99).then().statusCode(409).body("code", equalTo("NOTHING_SHARED"));
        post(Forum.withThreshold(5).secretary(), "/v1/convergence-drafts", Map.of("conversationId", talk.id))
                .then()
                .statusCode(403);
        post(citizen(), "/v1/convergence-drafts", Map.of("conversationId", talk.id))
                .then()
                .statusCode(403);
    }

    private static Response drawn(Talk talk, double floor) {
        return post(
                talk.forum.secretary(), "/v1/convergence-drafts", Map.of("conversationId", talk.id, "floor", floor));
    }

    private static Response reworded(Talk talk, String path, int no, String statement) {
        return as(talk.forum.secretary())
                .header("If-Match", etag(path))
                .body(Map.of("statementId", statement, "text", "با این کلمه‌ها"))
                .put(path + "/clauses/" + no);
    }

    /// Two groups that share the last two statements, the one before last more.
    private static String[] twoCamps(Talk talk) {
        String[] statements = talk.statements(10);
        Talk.votes(statements, 6, "++++----++");
        Talk.votes(statements, 5, "----++++++");
        Talk.votes(statements, 1, "----+++++-");
        talk.cold();
        return statements;
    }
}
