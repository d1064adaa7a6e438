package hamgara.forum.statement;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.log;
import static hamgara.forum.moderation.Moderated.moderator;
import static hamgara.forum.moderation.Moderated.queue;
import static hamgara.forum.moderation.Moderated.report;
import static hamgara.forum.moderation.Moderated.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RejectedTest {

    private static final String TEXT = "چراغ پارک ساعت ده خاموش شود";
    private static final Map<String, Object> REJECTED =
            Map.of("moderation", "REJECTED", "rule", "OFF_TOPIC", "reason", "دربارهٔ این گفت‌وگو نیست");

    @Test
    void standsInThePublicLogWithoutItsWords() {
        Talk talk = Talk.open();
        String author = Given.somebody().bearer();
        String statement = said(talk, author);

        talk.moderate(moderator(talk.forum), statement, REJECTED)
                .then()
                .statusCode(200)
                .body("moderation", equalTo("REJECTED"))
                .body("moderationReason", equalTo("دربارهٔ این گفت‌وگو نیست"))
                .header("ETag", startsWith("\"2-"));

        assertThat(log(talk.forum).<Map<String, Object>>getList("items"))
                .singleElement()
                .satisfies(act -> assertThat(act)
                        .containsEntry("kind", "STATEMENT")
                        .containsEntry("act", "HIDE")
                        .containsEntry("rule", "OFF_TOPIC")
                        .containsEntry("reason", "دربارهٔ این گفت‌وگو نیست")
                        .containsEntry("state", "STANDS")
                        .doesNotContainKey("contentId"));
        assertThat(given().get("/v1/moderation-acts?hall=" + talk.forum.hall).asString())
                .doesNotContain(TEXT);
        as(author)
                .get("/v1/moderation-acts/mine")
                .then()
                .statusCode(200)
                .body("items.contentId", contains(statement))
                .body("items.rule", contains("OFF_TOPIC"))
                .body("items.reason", contains("دربارهٔ این گفت‌وگو نیست"));
    }

    @Test
    void comesBackWhereSomebodyElseDecidesSoOnAppeal() {
        Talk talk = Talk.open();
        String author = Given.somebody().bearer();
        String first = moderator(talk.forum);
        String statement = said(talk, author);
        talk.moderate(first, statement, REJECTED).then().statusCode(200);
        String act = log(talk.forum).getString("items[0].id");

        Response made =
                post(author, "/v1/moderation-acts/" + act + "/appeals", Map.of("reason", "پارک همان جای گفت‌وگوست"));
        made.then().statusCode(201).body("dueAt", notNullValue());
        String appeal = "/v1/appeals/" + made.path("id");
        talk.moderate(moderator(talk.forum), statement, Map.of("moderation", "ACCEPTED", "reason", "دوباره خوانده شد"))
                .then()
                .statusCode(409)
                .body("code", equalTo("UNDER_APPEAL"));
        Map<String, Object> right = Map.of("overturned", true, "reason", "به این گفت‌وگو برمی‌گردد");
        step(first, appeal, "decide", right).then().statusCode(403);
        step(moderator(talk.forum), appeal, "decide", right).then().statusCode(200);

        given().get("/v1/statements/" + statement).then().statusCode(200).body("moderation", equalTo("ACCEPTED"));
        assertThat(log(talk.forum).getString("items[0].state")).isEqualTo("OVERTURNED");
        Talk.vote(Given.somebody().bearer(), statement, "AGREE").then().statusCode(200);
    }

    @Test
    void isShownAgainWithAnActOfItsOwn() {
        Talk talk = Talk.open();
        String statement = said(talk, Given.somebody().bearer());
        talk.moderate(statement, "REJECTED").then().statusCode(200);
        assertThat(log(talk.forum).getString("items[0].rule")).isEqualTo("OTHER");

        talk.moderate(statement, "PENDING").then().statusCode(200).body("moderation", equalTo("PENDING"));
        given().get("/v1/statements/" + statement).then().statusCode(200);
        assertThat(log(talk.forum).getList("items.act")).containsExactly("SHOW", "HIDE");

        String other = said(talk, Given.somebody().bearer(), "صندلی پارک رنگ شود");
        talk.moderate(other, "ACCEPTED").then().statusCode(200);
        assertThat(log(talk.forum).getList("items")).hasSize(2); // what was never out of sight needs no act
    }

    @Test
    void isOneActHoweverOftenItIsRejected() {
        Talk talk = Talk.open();
        String author = Given.somebody().bearer();
        String statement = said(talk, author);
        talk.moderate(moderator(talk.forum), statement, REJECTED).then().statusCode(200);

        talk.moderate(
                        moderator(talk.forum),
                        statement,
                        Map.of("moderation", "REJECTED", "meta", true, "rule", "OTHER", "reason", "پرسش است"))
                .then()
                .statusCode(200)
                .body("moderation", equalTo("REJECTED"))
                .body("moderationReason", equalTo("پرسش است"))
                .body("meta", equalTo(true));

        assertThat(log(talk.forum).getList("items.act")).containsExactly("HIDE");
        assertThat(log(talk.forum).getList("items.rule")).containsExactly("OFF_TOPIC");
        String act = log(talk.forum).getString("items[0].id");
        Response made = post(author, "/v1/moderation-acts/" + act + "/appeals", Map.of("reason", "به پارک برمی‌گردد"));
        made.then().statusCode(201);
        step(
                        moderator(talk.forum),
                        "/v1/appeals/" + made.path("id"),
                        "decide",
                        Map.of("overturned", true, "reason", "به این گفت‌وگو برمی‌گردد"))
                .then()
                .statusCode(200);
        given().get("/v1/statements/" + statement).then().statusCode(200).body("moderation", equalTo("ACCEPTED"));
    }

    @Test
    void staysRemovedWhenItIsRejected() {
        Talk talk = Talk.open();
        String author = Given.somebody().bearer();
        String statement = said(talk, author);
        act(moderator(talk.forum), statement, judgement("REMOVE", "DIGNITY"));

        talk.moderate(moderator(talk.forum), statement, REJECTED).then().statusCode(200);

        as(author).get("/v1/statements/" + statement).then().statusCode(404);
        assertThat(log(talk.forum).getList("items.act")).containsExactly("REMOVE");
    }

    @Test
    void isAnActWhereReportsAloneHadHiddenIt() {
        Talk talk = Talk.open(Forum.withPolicy(Map.of("reportLimitLeast", 1)), Map.of());
        String statement = said(talk, Given.somebody().bearer());
        for (int i = 0; i < 2; i++) {
            report(Given.somebody().bearer(), statement, "SPAM").then().statusCode(201);
        }
        assertThat(queue(talk.forum).getList("items.contentId")).containsExactly(statement);

        talk.moderate(moderator(talk.forum), statement, REJECTED).then().statusCode(200);

        assertThat(log(talk.forum).getList("items.act")).containsExactly("HIDE", "HIDDEN_BY_REPORTS");
        assertThat(queue(talk.forum).getList("items")).isEmpty();
    }

    private static String said(Talk talk, String person) {
        return said(talk, person, TEXT);
    }

    private static String said(Talk talk, String person, String text) {
        return talk.say(person, Map.of("text", text))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
