package hamgara.forum.conversation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ConversationTest {

    @Test
    void isOpenedByTheCountysOwnStaff() {
        Forum forum = Forum.withThreshold(5);
        var request = Talk.request(
                forum,
                Map.of(
                        "title",
                        "از مدرسه چه می‌خواهیم؟",
                        "about",
                        Map.of("kind", "SUBJECT", "id", "EDUCATION"),
                        "mode",
                        "STRICT",
                        "statementLength",
                        300,
                        "params",
                        Map.of("mostGroups", 3)));

        post(Forum.withThreshold(5).secretary(), "/v1/conversations", request)
                .then()
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
        post(citizen(), "/v1/conversations", request).then().statusCode(403);
        String id = post(forum.secretary(), "/v1/conversations", request)
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("mode", equalTo("STRICT"))
                .body("about.id", equalTo("EDUCATION"))
                .body("params.mostGroups", equalTo(3))
                .body("params.leastVotes", equalTo(7))
                .extract()
                .path("id");

        given().get("/v1/conversations?hall=" + forum.hall).then().body("items.id", contains(id));
        given().get("/v1/conversations/" + id).then().body("title", equalTo("از مدرسه چه می‌خواهیم؟"));
    }

    @Test
    void takesVotesOnlyWhileItIsOpen() {
        Talk talk = Talk.open();
        String statement = talk.statement("سایه برای ایستگاه اتوبوس");

        talk.move("close").then().statusCode(200).body("state", equalTo("CLOSED"));
        refused(Talk.vote(citizen(), statement, "AGREE"));
        refused(talk.say(citizen(), Map.of("text", "و یک نیمکت")));
        talk.move("reopen").then().statusCode(200).body("state", equalTo("OPEN"));
        Talk.vote(citizen(), statement, "AGREE").then().statusCode(200);
        talk.move("close").then().statusCode(200);
        talk.move("publish").then().statusCode(200).body("state", equalTo("PUBLISHED"));
        talk.move("reopen")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONVERSATION_STATE_WRONG"))
                .body("from", equalTo("PUBLISHED"));
    }

    @Test
    void waitsAsADraftUntilItIsOpened() {
        Talk talk = Talk.open(Map.of("draft", true));

        refused(talk.say(citizen(), Map.of("text", "زود است")));
        talk.move("close").then().statusCode(409);
        talk.move("open").then().statusCode(200).body("state", equalTo("OPEN"));
        talk.say(citizen(), Map.of("text", "حالا")).then().statusCode(201);
    }

    @Test
    void isAsTheHallsPolicyHasIt() {
        Forum forum = Forum.withPolicy(Map.of("moderation", "SCREENING", "statementLength", 300));

        post(forum.secretary(), "/v1/conversations", Talk.request(forum, Map.of()))
                .then()
                .statusCode(201)
                .body("mode", equalTo("STRICT"))
                .body("statementLength", equalTo(300));
    }

    @Test
    void followsThePolicyOfTheHallWhereItIsTheMainOne() {
        Forum forum = Forum.withThreshold(5);
        String before = said(forum, "سایه برای ایستگاه");
        given().get("/v1/statements/" + before).then().statusCode(200);
        String hall = "/v1/halls/" + forum.hall;
        as(forum.governor())
                .header("If-Match", etag(hall))
                .body(Map.of("supportThreshold", 5, "moderation", "SCREENING", "statementLength", 30))
                .put(hall + "/policy")
                .then()
                .statusCode(200);

        Talk.vote(citizen(), before, "AGREE").then().statusCode(404); // nobody has read it
        String after = said(forum, "و یک نیمکت");
        given().get("/v1/statements/" + after).then().statusCode(404);
        as(Tokens.of("moderator").county(forum.county).bearer())
                .get("/v1/statements/" + after)
                .then()
                .statusCode(200)
                .body("moderation", equalTo("PENDING"));
        given().get("/v1/conversations?hall=" + forum.hall)
                .then()
                .body("items.mode", contains("STRICT"))
                .body("items.statementLength", contains(30));
        post(citizen(), "/v1/statements", Map.of("hallId", forum.hall, "text", "نیمکت و سایه و آب برای هر ایستگاه"))
                .then()
                .statusCode(422)
                .body("code", equalTo("STATEMENT_TOO_LONG"));
    }

    @Test
    void isMovedByWhoHasSeenItsPresentState() {
        Talk talk = Talk.open();
        String seen = etag(talk.path());
        talk.move("close").then().statusCode(200);

        as(talk.forum.secretary())
                .header("If-Match", seen)
                .post(talk.path() + "/reopen")
                .then()
                .statusCode(412);
        as(Forum.withThreshold(5).secretary())
                .header("If-Match", etag(talk.path()))
                .post(talk.path() + "/reopen")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesNumbersNoMapIsMadeWith() {
        Forum forum = Forum.withThreshold(5);

        post(
                        forum.secretary(),
                        "/v1/conversations",
                        Talk.request(forum, Map.of("params", Map.of("mostGroups", 1), "statementLength", 1001)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/params/mostGroups"))
                .body("errors.pointer", hasItem("/statementLength"));
    }

    private static String said(Forum forum, String text) {
        return post(citizen(), "/v1/statements", Map.of("hallId", forum.hall, "text", text))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(409).body("code", equalTo("CONVERSATION_NOT_OPEN"));
    }
}
