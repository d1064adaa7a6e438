package hamgara.forum.moderation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AuthorTest {

    @Test
    void isToldRuleAndReason() {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String proposal = forum.published(author, "SPORT", "آنچه نویسنده باید بداند");
        String act = act(moderator(forum), proposal, judgement("HIDE", "OFF_TOPIC"));

        as(author)
                .get("/v1/moderation-acts/mine")
                .then()
                .statusCode(200)
                .body("items.id", contains(act))
                .body("items.contentId", contains(proposal))
                .body("items[0].rule", equalTo("OFF_TOPIC"))
                .body("items[0].reason", equalTo("با قرار گفت‌وگو سازگار نیست"));
        as(citizen()).get("/v1/moderation-acts/mine").then().body("items", empty());
        given().get("/v1/moderation-acts/" + act).then().statusCode(200).body("rule", equalTo("OFF_TOPIC"));
    }

    @Test
    void readsWhatIsHiddenAndNotWhatIsRemoved() {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String proposal = forum.published(author, "SPORT", "پنهان برای دیگران");
        String path = "/v1/proposals/" + proposal;

        act(moderator(forum), proposal, judgement("HIDE", "OFF_TOPIC"));
        as(author).get(path).then().statusCode(200);
        as(forum.secretary()).get(path).then().statusCode(200);
        as(citizen()).get(path).then().statusCode(404).body("code", equalTo("PROPOSAL_NOT_FOUND"));
        as(citizen()).get(path + "/versions").then().statusCode(404);
        given().get("/v1/proposals?hall=" + forum.hall).then().body("items", empty());
        support(citizen(), proposal, "JOIN").then().statusCode(404);

        act(moderator(forum), proposal, judgement("REMOVE", "OFF_TOPIC"));
        as(author).get(path).then().statusCode(404);
        as(forum.secretary()).get(path).then().statusCode(200);
    }

    @Test
    void isWarnedWithoutLosingTheText() {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String proposal = forum.published(author, "SPORT", "هشداری دوستانه");
        act(moderator(forum), proposal, judgement("WARN", "FALSE_CLAIM"));

        given().get("/v1/proposals/" + proposal).then().statusCode(200);
        as(author).get("/v1/moderation-acts/mine").then().body("items.act", contains("WARN"));
    }

    @Test
    void isKeptFromWritingForATimeAndNotFromSupporting() {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String proposal = forum.published(author, "SPORT", "نوشته‌ای با محرومیت");
        String other = forum.published(citizen(), "SPORT", "پیشنهاد دیگری در تالار");
        Map<String, Object> judgement = judgement("HIDE", "SPAM");
        judgement.put("sanction", Map.of("kind", "NO_WRITING", "days", 7));
        act(moderator(forum), proposal, judgement);

        post(author, "/v1/proposals", forum.proposal("SPORT", "نوشتهٔ بعدی"))
                .then()
                .statusCode(403)
                .body("code", equalTo("SANCTIONED"))
                .body("kind", equalTo("NO_WRITING"));
        support(author, other, "JOIN").then().statusCode(200);
        as(author)
                .get("/v1/participants/me/standing")
                .then()
                .statusCode(200)
                .body("acts", equalTo(1))
                .body("sanctions.kind", contains("NO_WRITING"));
        Map<String, Object> without = judgement("SHOW", "SPAM");
        without.put("sanction", Map.of("kind", "NO_WRITING", "days", 7));
        post(moderator(forum), "/v1/moderation-acts", Map.of("contentId", other, "judgement", without))
                .then()
                .statusCode(422)
                .body("code", equalTo("SANCTION_WITHOUT_FAULT"));
    }
}
