package hamgara.forum.moderation;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.log;
import static hamgara.forum.moderation.Moderated.moderator;
import static hamgara.forum.moderation.Moderated.report;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class LogTest {

    private static final String TITLE = "همسایهٔ پرسروصدای کوچهٔ نرگس را بیرون کنید";

    @Test
    void tellsReasonRuleAndCountsWithoutTheText() {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String proposal = forum.published(author, "SPORT", TITLE);
        for (int i = 0; i < 5; i++) {
            report(citizen(), proposal, "DIGNITY").then().statusCode(201);
        }
        Moderated.decide(forum, moderator(forum), proposal, judgement("REMOVE", "DIGNITY"));

        JsonPath log = log(forum);
        assertThat(log.getList("items.act")).containsExactly("REMOVE");
        assertThat(log.getString("items[0].rule")).isEqualTo("DIGNITY");
        assertThat(log.getString("items[0].reason")).isEqualTo("با قرار گفت‌وگو سازگار نیست");
        assertThat(log.getInt("items[0].reporters")).isEqualTo(5);
        assertThat(log.getString("items[0].state")).isEqualTo("STANDS");
        String whole = given().get("/v1/moderation-acts?hall=" + forum.hall).asString();
        assertThat(whole).doesNotContain("نرگس", proposal, "contentId", "author", "person");
    }

    @Test
    void leavesOutHowManyReportedWhereTheyAreFew() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "گزارش‌های کم");
        report(citizen(), proposal, "SPAM").then().statusCode(201);
        Moderated.decide(forum, moderator(forum), proposal, judgement("HIDE", "SPAM"));

        assertThat(log(forum).getString("items[0].reporters")).isNull();
    }

    @Test
    void takesNoReasonThatQuotesTheText() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", TITLE);
        Map<String, Object> quoting = judgement("HIDE", "DIGNITY");
        quoting.put("reason", "نوشته است: «همسايه پرسروصداي کوچه نرگس» و این خوب نیست");

        post(moderator(forum), "/v1/moderation-acts", Map.of("contentId", proposal, "judgement", quoting))
                .then()
                .statusCode(422)
                .body("code", equalTo("REASON_QUOTES"));
        assertThat(log(forum).getList("items")).isEmpty();
    }

    @Test
    void takesNoReasonThatQuotesAllOfAFewWords() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "زیر آن گفت‌وگو کنید");
        String comment = post(
                        citizen(),
                        "/v1/proposals/" + proposal + "/comments",
                        Map.of("kind", "IMPROVE", "text", "کوچهٔ نرگس!"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> quoting = judgement("HIDE", "PRIVATE_DATA");
        quoting.put("reason", "جای کوچه نرگس را می‌گوید");

        post(moderator(forum), "/v1/moderation-acts", Map.of("contentId", comment, "judgement", quoting))
                .then()
                .statusCode(422)
                .body("code", equalTo("REASON_QUOTES"));
        act(moderator(forum), comment, judgement("HIDE", "PRIVATE_DATA"));
    }

    @Test
    void saysWhatStandsNoMore() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "دو اقدام پشت سر هم");
        act(moderator(forum), proposal, judgement("HIDE", "SPAM"));
        given().get("/v1/proposals/" + proposal).then().statusCode(404);
        act(moderator(forum), proposal, judgement("SHOW", "SPAM"));

        given().get("/v1/proposals/" + proposal).then().statusCode(200);
        assertThat(log(forum).getList("items.act")).containsExactly("SHOW", "HIDE");
    }
}
