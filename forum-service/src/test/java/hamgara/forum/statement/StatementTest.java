package hamgara.forum.statement;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.forum.Forum;
import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StatementTest {

    @Test
    void isMadeOncePerHallInAnySpelling() {
        Forum forum = Forum.withThreshold(5);
        String id = post(
                        citizen(),
                        "/v1/statements",
                        Map.of("hallId", forum.hall, "text", "کتابخانه‌ها شب‌ها باز باشند"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        post(citizen(), "/v1/statements", Map.of("hallId", forum.hall, "text", "كتابخانه ها شبها باز باشند"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATEMENT_ALREADY_MADE"))
                .body("statement", equalTo(id));
        given().get("/v1/statements?hall=" + forum.hall).then().body("items.id", contains(id));
    }

    @Test
    void standsBesideItsTwinForWhoHasSeenIt() {
        Talk talk = Talk.open();
        String first = talk.statement("More trees!");

        talk.say(citizen(), Map.of("text", "more TREES")).then().statusCode(409);
        String second = talk.say(citizen(), Map.of("text", "more TREES", "twinSeen", true))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        talk.say(citizen(), Map.of("text", "More trees", "twinSeen", true))
                .then()
                .statusCode(201);

        given().get(talk.path() + "/statements")
                .then()
                .body("items.id[0]", equalTo(first))
                .body("items.id[1]", equalTo(second));
        given().get(talk.path() + "/statements").then().body("items.size()", equalTo(3));
    }

    @Test
    void isAsLongAsItsConversationTakes() {
        Talk usual = Talk.open();
        usual.say(citizen(), Map.of("text", "ب".repeat(200))).then().statusCode(201);
        usual.say(citizen(), Map.of("text", "پ".repeat(201)))
                .then()
                .statusCode(422)
                .body("code", equalTo("STATEMENT_TOO_LONG"))
                .body("errors.pointer", hasItem("/text"));

        Talk long_ = Talk.open(Map.of("statementLength", 1000));
        long_.say(citizen(), Map.of("text", "ب".repeat(1000))).then().statusCode(201);
        long_.say(citizen(), Map.of("text", "ب".repeat(1001))).then().statusCode(422);
    }

    @Test
    void isOneOfAsManyAsItsConversationTakes() {
        Talk talk = Talk.open(Map.of("mostStatements", 2));
        talk.statements(2);

        talk.say(citizen(), Map.of("text", "یکی بیش از اندازه"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CONVERSATION_FULL"));
        given().get(talk.path()).then().body("mostStatements", equalTo(2)).body("mostVoters", equalTo(100_000));
        given().get(talk.path() + "/statements").then().body("items.size()", equalTo(2));
    }

    @Test
    void waitsForAModeratorInAStrictConversation() {
        Talk talk = Talk.open(Map.of("mode", "STRICT"));
        String statement = talk.statement("آبخوری در پارک");

        given().get(talk.path() + "/statements").then().body("items", empty());
        given().get("/v1/statements/" + statement).then().statusCode(404);
        Talk.vote(citizen(), statement, "AGREE").then().statusCode(404).body("code", equalTo("STATEMENT_NOT_FOUND"));
        as(talk.moderator())
                .get(talk.path() + "/statements/all?moderation=PENDING")
                .then()
                .statusCode(200)
                .body("items.id", contains(statement));

        talk.moderate(statement, "ACCEPTED").then().statusCode(200).body("moderation", equalTo("ACCEPTED"));
        given().get(talk.path() + "/statements").then().body("items.id", contains(statement));
        Talk.vote(citizen(), statement, "AGREE").then().statusCode(200);
    }

    @Test
    void isOutOfSightOnceItIsRejected() {
        Talk talk = Talk.open();
        String statement = talk.statement("چیزی ناروا");
        Talk.vote(citizen(), statement, "AGREE").then().statusCode(200);

        talk.moderate(statement, "REJECTED").then().statusCode(200).body("moderationReason", equalTo("آزمون"));
        Talk.vote(citizen(), statement, "AGREE").then().statusCode(409).body("code", equalTo("STATEMENT_REJECTED"));
        given().get(talk.path() + "/statements").then().body("items", empty());
        given().get("/v1/statements/" + statement).then().statusCode(404);
    }

    @Test
    void isNeverJudgedByItsAuthor() {
        Talk talk = Talk.open();
        var both = Tokens.of("moderator", "citizen").county(talk.forum.county).subject("self-" + talk.id);
        String statement = talk.say(both.bearer(), Map.of("text", "حرف خودم"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var decision = Map.<String, Object>of("moderation", "ACCEPTED", "reason", "خوب است");

        talk.moderate(both.bearer(), statement, decision).then().statusCode(403).body("code", equalTo("OWN_STATEMENT"));
        talk.moderate(Forum.withThreshold(5).secretary(), statement, decision)
                .then()
                .statusCode(403);
        talk.moderate(Tokens.of("moderator").county(Forum.newCounty()).bearer(), statement, decision)
                .then()
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
        talk.moderate(talk.moderator(), statement, decision).then().statusCode(200);
    }

    @Test
    void tellsWhetherTheSecretaryPutItThereToBeginWith() {
        Talk talk = Talk.open();

        talk.say(talk.forum.secretary(), Map.of("text", "سرآغاز"))
                .then()
                .statusCode(201)
                .body("seed", equalTo(true));
        talk.say(citizen(), Map.of("text", "دنباله")).then().statusCode(201).body("seed", equalTo(false));
        assertThat(given().get(talk.path() + "/statements").asString()).doesNotContain("author");
        talk.say(Forum.withThreshold(5).secretary(), Map.of("text", "از جای دیگر"))
                .then()
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
    }

    @Test
    void isMadeAsOftenAsThePolicyLets() {
        Talk talk = Talk.open(Forum.withPolicy(Map.of("budgets", Map.of("statements", 1))), Map.of());
        String person = Talk.person("often-" + talk.id);

        talk.say(person, Map.of("text", "یک")).then().statusCode(201);
        talk.say(person, Map.of("text", "دو")).then().statusCode(429).body("code", equalTo("ALLOWANCE_SPENT"));
    }
}
