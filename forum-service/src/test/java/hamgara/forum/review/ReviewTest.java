package hamgara.forum.review;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.decide;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static hamgara.forum.moderation.Moderated.queue;
import static hamgara.forum.moderation.Moderated.report;
import static hamgara.forum.moderation.Moderated.step;
import static hamgara.forum.moderation.Moderated.waiting;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReviewTest {

    @Test
    void isClaimedByOne() {
        Forum forum = Forum.withThreshold(50);
        String one = moderator(forum);
        String other = moderator(forum);
        String item = reported(forum, "دو ناظر هم‌زمان");
        String seen = as(one).get(item).header("ETag");

        as(one).header("If-Match", seen)
                .post(item + "/claim")
                .then()
                .statusCode(200)
                .body("mine", equalTo(true));
        as(other).header("If-Match", seen).post(item + "/claim").then().statusCode(412);
        step(other, item, "claim", Map.of()).then().statusCode(409).body("code", equalTo("REVIEW_ITEM_CLAIMED"));
        step(other, item, "decide", judgement("HIDE", "SPAM"))
                .then()
                .statusCode(409)
                .body("code", equalTo("REVIEW_ITEM_NOT_CLAIMED"));
        step(one, item, "release", Map.of()).then().statusCode(200).body("state", equalTo("PENDING"));
        step(other, item, "claim", Map.of()).then().statusCode(200);
        step(other, item, "decide", judgement("SHOW", "SPAM")).then().statusCode(200);
        step(other, item, "decide", judgement("HIDE", "SPAM"))
                .then()
                .statusCode(409)
                .body("code", equalTo("REVIEW_ITEM_DECIDED"));
        assertThat(queue(forum).getList("items")).isEmpty();
    }

    @Test
    void isFreeAgainWhenNobodyFollowsItUp() {
        ClockAt clock = ClockAt.tehran("2026-12-19T09:00");
        Forum forum = Forum.withThreshold(50);
        String item = reported(forum, "ناظری که رفت");
        step(moderator(forum), item, "claim", Map.of()).then().statusCode(200);
        String next = moderator(forum);
        step(next, item, "claim", Map.of()).then().statusCode(409);

        clock.moveTo("2026-12-19T11:01");
        step(next, item, "claim", Map.of()).then().statusCode(200);
    }

    @Test
    void showsWordsAndRulesToModeratorsAlone() {
        Forum forum = Forum.withThreshold(50);
        String item = reported(forum, "واژه‌هایی برای ناظر");

        as(moderator(forum))
                .get(item)
                .then()
                .statusCode(200)
                .body("text", containsString("واژه‌هایی برای ناظر"))
                .body("reports.rule", contains("SPAM"));
        as(citizen()).get(item).then().statusCode(403);
        as(moderator(Forum.withThreshold(5))).get(item).then().statusCode(403);
        as(moderator(Forum.withThreshold(5)))
                .get("/v1/review-items?hall=" + forum.hall)
                .then()
                .statusCode(403);
    }

    @Test
    void comesFirstWhereTheHallReadsWordsFirst() {
        Forum forum = Forum.withThreshold(50);
        String path = "/v1/proposals/" + forum.published(citizen(), "SPORT", "تالاری که نخست می‌خواند");
        as(forum.governor())
                .header("If-Match", "\"1\"")
                .body(Map.of("moderation", "SCREENING"))
                .put("/v1/halls/" + forum.hall + "/policy")
                .then()
                .statusCode(200);
        String author = citizen();
        String comment = post(author, path + "/comments", Map.of("kind", "IMPROVE", "text", "نخوانده و ناپیدا"))
                .then()
                .statusCode(201)
                .body("state", equalTo("HIDDEN"))
                .body("text", equalTo("نخوانده و ناپیدا"))
                .extract()
                .path("id");
        String amendment = post(
                        author,
                        path + "/amendments",
                        Map.of("baseVersion", 1, "whoBenefits", "همهٔ محله", "reason", "همه می‌آیند"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/v1/comments/" + comment).then().body("text", nullValue());
        given().get(path + "/improvements").then().body("items", empty());
        given().get("/v1/search?q=ناپیدا&hall=" + forum.hall).then().body("items", empty());
        given().get(path + "/amendments").then().body("items", empty());

        decide(forum, moderator(forum), comment, judgement("SHOW", "OTHER"));
        decide(forum, moderator(forum), amendment, judgement("SHOW", "OTHER"));
        given().get("/v1/comments/" + comment).then().body("text", equalTo("نخوانده و ناپیدا"));
        given().get("/v1/search?q=ناپیدا&hall=" + forum.hall).then().body("items.id", contains(comment));
        given().get(path + "/amendments").then().body("items.id", contains(amendment));

        as(author)
                .header("If-Match", etag("/v1/comments/" + comment))
                .body(Map.of("text", "واژه‌های دیگر"))
                .patch("/v1/comments/" + comment)
                .then()
                .statusCode(200);
        given().get("/v1/comments/" + comment).then().body("text", nullValue());
        decide(forum, moderator(forum), comment, judgement("REMOVE", "OTHER"));
        as(author).get("/v1/comments/" + comment).then().body("text", nullValue());
        as(author)
                .header("If-Match", etag("/v1/comments/" + comment))
                .delete("/v1/comments/" + comment)
                .then()
                .statusCode(200)
                .body("state", equalTo("GONE"));
        given().get(path + "/comments/summary").then().body("comments", equalTo(0));
    }

    @Test
    void isDecidedByNobodyWhoReadOtherWords() {
        Forum forum = Forum.withThreshold(50);
        String path = "/v1/proposals/" + forum.published(citizen(), "SPORT", "واژه‌ای که عوض شد");
        String author = citizen();
        String comment = post(author, path + "/comments", Map.of("kind", "IMPROVE", "text", "عصرها باشد"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        report(citizen(), comment, "SPAM").then().statusCode(201);
        String item = waiting(forum, comment);
        String moderator = moderator(forum);
        step(moderator, item, "claim", Map.of()).then().statusCode(200);
        String seen = as(moderator).get(item).header("ETag");

        as(author)
                .header("If-Match", etag("/v1/comments/" + comment))
                .body(Map.of("text", "واژه‌هایی که کسی نخوانده است"))
                .patch("/v1/comments/" + comment)
                .then()
                .statusCode(200);
        as(moderator)
                .header("If-Match", seen)
                .body(judgement("SHOW", "OTHER"))
                .post(item + "/decide")
                .then()
                .statusCode(412);
        as(moderator).get(item).then().body("state", equalTo("PENDING"));
    }

    @Test
    void endsWithTheWordsThatWereTakenBack() {
        Forum forum = Forum.withThreshold(50);
        String path = "/v1/proposals/" + forum.published(citizen(), "SPORT", "نوشته‌ای که پس گرفته شد");
        String author = citizen();
        String comment = post(author, path + "/comments", Map.of("kind", "IMPROVE", "text", "پشیمان شدم"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        report(citizen(), comment, "SPAM").then().statusCode(201);

        as(author)
                .header("If-Match", etag("/v1/comments/" + comment))
                .delete("/v1/comments/" + comment)
                .then()
                .statusCode(200);
        assertThat(queue(forum).getList("items")).isEmpty();
    }

    private static String reported(Forum forum, String title) {
        String proposal = forum.published(citizen(), "SPORT", title);
        report(citizen(), proposal, "SPAM").then().statusCode(201);
        return waiting(forum, proposal);
    }
}
