package hamgara.forum.merge;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.decide;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static hamgara.forum.moderation.Moderated.queue;
import static hamgara.forum.moderation.Moderated.report;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MergedConditionTest {

    private static final String WORDS = "اگر سایه‌بان هم باشد";

    @Test
    void waitsForAModeratorWhereItWasHidden() {
        Forum forum = Forum.withThreshold(100);
        String source = forum.published(citizen(), "SPORT", "پارکور کنار رودخانه");
        String target = forum.published(citizen(), "SPORT", "کتابخانهٔ کودک در مسجد");
        String condition = condition(source);
        act(moderator(forum), condition, judgement("HIDE", "OTHER"));

        String copy = merged(forum, source, target);
        given().get(copy).then().body("words", nullValue());
        assertThat(waiting(forum)).containsExactly(id(copy));

        decide(forum, moderator(forum), id(copy), judgement("SHOW", "OTHER"));
        given().get(copy).then().body("words", equalTo(WORDS));
        assertThat(waiting(forum)).isEmpty();
    }

    @Test
    void isShownWithWhatItIsACopyOf() {
        Forum forum = Forum.withThreshold(100);
        String source = forum.published(citizen(), "SPORT", "پیست کارتینگ شهرک");
        String target = forum.published(citizen(), "SPORT", "باغ بازی معلولان");
        String condition = condition(source);
        act(moderator(forum), condition, judgement("HIDE", "OTHER"));
        String copy = merged(forum, source, target);

        act(moderator(forum), condition, judgement("SHOW", "OTHER"));
        given().get(copy).then().body("words", equalTo(WORDS));
        assertThat(waiting(forum)).isEmpty();
    }

    @Test
    void isShownWithWhatItIsACopyOfWhereThatHadBeenRemoved() {
        Forum forum = Forum.withThreshold(100);
        String source = forum.published(citizen(), "SPORT", "تالار تیراندازی بانوان");
        String target = forum.published(citizen(), "SPORT", "سایت پرندگان تالاب");
        String condition = condition(source);
        act(moderator(forum), condition, judgement("REMOVE", "OTHER"));
        String copy = merged(forum, source, target);
        given().get(copy).then().body("words", nullValue());

        act(moderator(forum), condition, judgement("SHOW", "OTHER"));
        given().get(copy).then().body("words", equalTo(WORDS));
    }

    @Test
    void staysAsAModeratorDecidedAboutItself() {
        Forum forum = Forum.withThreshold(100);
        String source = forum.published(citizen(), "SPORT", "شنای بانوان در هتل");
        String target = forum.published(citizen(), "SPORT", "دومیدانی در استادیوم");
        String condition = condition(source);
        act(moderator(forum), condition, judgement("HIDE", "OTHER"));
        String copy = merged(forum, source, target);
        decide(forum, moderator(forum), id(copy), judgement("HIDE", "OTHER"));

        act(moderator(forum), condition, judgement("SHOW", "OTHER"));
        given().get(copy).then().body("words", nullValue());
    }

    @Test
    void staysHiddenWhereReportsHaveHiddenItSince() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 100, "reportLimitLeast", 1));
        String source = forum.published(citizen(), "SPORT", "سکوی تماشاگران زمین خاکی");
        String target = forum.published(citizen(), "SPORT", "کارگاه قایق‌سازی اسکله");
        String condition = condition(source);
        String copy = merged(forum, source, target);
        act(moderator(forum), condition, judgement("HIDE", "OTHER"));
        given().get(copy).then().body("words", equalTo(WORDS));
        for (int i = 0; i < 2; i++) {
            report(citizen(), id(copy), "SPAM").then().statusCode(201);
        }
        given().get(copy).then().body("words", nullValue());

        act(moderator(forum), condition, judgement("SHOW", "OTHER"));
        given().get(copy).then().body("words", nullValue());
        assertThat(waiting(forum)).containsExactly(id(copy));
    }

    @Test
    void isReadFirstWhereTheHallReadsWordsFirst() {
        Forum forum = Forum.withThreshold(100);
        String source = forum.published(citizen(), "SPORT", "نیمکت پیاده‌راه بازار");
        String target = forum.published(citizen(), "SPORT", "زمین تنیس دانشگاه");
        readsWordsFirst(forum);
        String condition = condition(source);
        assertThat(waiting(forum)).containsExactly(condition);
        String due = queue(forum).getString("items[0].dueAt");

        String copy = merged(forum, source, target);
        assertThat(waiting(forum)).containsExactlyInAnyOrder(condition, id(copy));
        assertThat(queue(forum).getList("items.dueAt")).containsOnly(due);
        given().get(copy).then().body("words", nullValue());
        decide(forum, moderator(forum), id(copy), judgement("SHOW", "OTHER"));
        given().get(copy).then().body("words", equalTo(WORDS));
    }

    @Test
    void isReadWithWhatItIsACopyOf() {
        Forum forum = Forum.withThreshold(100);
        String source = forum.published(citizen(), "SPORT", "رختکن استخر روباز");
        String target = forum.published(citizen(), "SPORT", "مسیر کوهپیمایی دشت");
        readsWordsFirst(forum);
        String condition = condition(source);
        String copy = merged(forum, source, target);
        change(moderator(forum), "/v1/proposals/" + source + "/conditions/" + condition, "pass", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_NOT_OPEN")); // it is decided in the queue

        decide(forum, moderator(forum), condition, judgement("SHOW", "OTHER"));
        given().get(copy).then().body("words", equalTo(WORDS));
        assertThat(waiting(forum)).isEmpty();
    }

    @Test
    void waitsOnWhereItWasReportedItself() {
        Forum forum = Forum.withThreshold(100);
        String source = forum.published(citizen(), "SPORT", "تور والیبال ساحلی");
        String target = forum.published(citizen(), "SPORT", "نورپردازی بوستان جنگلی");
        readsWordsFirst(forum);
        String condition = condition(source);
        String copy = merged(forum, source, target);
        report(citizen(), id(copy), "DIGNITY").then().statusCode(201);

        decide(forum, moderator(forum), condition, judgement("SHOW", "OTHER"));
        given().get(copy).then().body("words", nullValue());
        assertThat(waiting(forum)).containsExactly(id(copy));
    }

    @Test
    void bringsNothingIntoTheQueueThatIsShown() {
        Forum forum = Forum.withThreshold(100);
        String source = forum.published(citizen(), "SPORT", "ایستگاه دوچرخهٔ فلکه");
        String target = forum.published(citizen(), "SPORT", "سالن شطرنج شهرداری");
        String condition = condition(source);
        report(citizen(), condition, "DIGNITY").then().statusCode(201);

        String copy = merged(forum, source, target);
        given().get(copy).then().body("words", equalTo(WORDS));
        assertThat(waiting(forum)).containsExactly(condition);
    }

    private static void readsWordsFirst(Forum forum) {
        as(forum.governor())
                .header("If-Match", "\"1\"")
                .body(Map.of("supportThreshold", 100, "moderation", "SCREENING"))
                .put("/v1/halls/" + forum.hall + "/policy")
                .then()
                .statusCode(200);
    }

    private static String condition(String proposal) {
        return post(citizen(), "/v1/proposals/" + proposal + "/conditions", Map.of("words", WORDS))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /// Answers with the path of the one condition that came along.
    private static String merged(Forum forum, String source, String target) {
        post(forum.secretary(), "/v1/proposals/" + source + "/merge", Map.of("into", target))
                .then()
                .statusCode(201)
                .body("state", equalTo("MERGED"));
        String conditions = "/v1/proposals/" + target + "/conditions";
        return conditions + "/"
                + given().get(conditions).then().statusCode(200).extract().path("items[0].id");
    }

    private static List<String> waiting(Forum forum) {
        return queue(forum).getList("items.contentId");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
