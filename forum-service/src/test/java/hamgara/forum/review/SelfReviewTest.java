package hamgara.forum.review;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static hamgara.forum.moderation.Moderated.moderatorAndCitizen;
import static hamgara.forum.moderation.Moderated.report;
import static hamgara.forum.moderation.Moderated.step;
import static hamgara.forum.moderation.Moderated.waiting;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.moderation.Moderated;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SelfReviewTest {

    @Inject
    DataSource database;

    @Test
    void isRefusedToWhoWroteTheText() {
        Forum forum = Forum.withThreshold(50);
        String both = moderatorAndCitizen(forum, "both-" + UUID.randomUUID());
        String proposal = forum.published(both, "SPORT", "ناظری که نوشته است");
        report(citizen(), proposal, "SPAM").then().statusCode(201);

        step(both, waiting(forum, proposal), "claim", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_REVIEW"));
        acted(both, proposal).then().statusCode(403).body("code", equalTo("SELF_REVIEW"));
    }

    @Test
    void isRefusedAlsoAfterTheWriterWasForgotten() {
        Forum forum = Forum.withThreshold(50);
        String both = moderatorAndCitizen(forum, "both-" + UUID.randomUUID());
        String proposal = forum.published(both, "SPORT", "ناظری که فراموش شد");
        post(both, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        acted(both, proposal).then().statusCode(403).body("code", equalTo("SELF_REVIEW"));
    }

    @Test
    void isRefusedToWhoReportedIt() {
        Forum forum = Forum.withThreshold(50);
        String both = moderatorAndCitizen(forum, "both-" + UUID.randomUUID());
        String proposal = forum.published(citizen(), "SPORT", "ناظری که گزارش داده است");
        report(both, proposal, "SPAM").then().statusCode(201);

        step(both, waiting(forum, proposal), "claim", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_REVIEW"));
    }

    @Test
    void isRefusedToWhoActedWhenTheAuthorAppeals() {
        Forum forum = Forum.withThreshold(50);
        String subject = "both-" + UUID.randomUUID();
        String author = moderatorAndCitizen(forum, subject);
        String first = moderator(forum);
        String proposal = forum.published(author, "SPORT", "نویسندهٔ ناظر بازنگری می‌خواهد");
        String act = Moderated.act(first, proposal, judgement("HIDE", "SPAM"));
        String appeal = "/v1/appeals/"
                + post(author, "/v1/moderation-acts/" + act + "/appeals", Map.of("reason", "تبلیغ نیست"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Map<String, Object> decision = Map.of("overturned", true, "reason", "درست می‌گوید");

        step(first, appeal, "decide", decision).then().statusCode(403).body("code", equalTo("OWN_APPEAL"));
        step(author, appeal, "decide", decision).then().statusCode(403).body("code", equalTo("OWN_APPEAL"));
        step(moderator(forum), appeal, "decide", decision).then().statusCode(200);
        as(citizen()).get(appeal).then().statusCode(404);
    }

    @Test
    void isRefusedEvenInTheDatabase() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "حتی در پایگاه داده");
        String act = Moderated.act(moderator(forum), proposal, judgement("HIDE", "SPAM"));

        assertThatThrownBy(() -> Given.change(
                        database, "update moderation_act set acted_by_person = author where id = '" + act + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("moderation_act");
    }

    /// On one's own, without a report.
    private static io.restassured.response.Response acted(String person, String content) {
        return post(
                person, "/v1/moderation-acts", Map.of("contentId", content, "judgement", judgement("SHOW", "SPAM")));
    }
}
