package hamgara.forum.moderation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.conversation.Talk;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class HidingTest {

    @Test
    void takesAProposalOutOfListsSearchAndComparisons() {
        Forum forum = Forum.withThreshold(50);
        String title = "استخر سرپوشیده برای دختران بندر";
        String proposal = forum.published(citizen(), "SPORT", title);
        act(moderator(forum), proposal, judgement("HIDE", "SPAM"));

        given().get("/v1/chains/" + proposal).then().statusCode(404);
        given().get("/v1/proposals?hall=" + forum.hall + "&q=استخر").then().body("items", empty());
        post(
                        citizen(),
                        "/v1/proposals/similar",
                        Map.of("hallId", forum.hall, "title", title, "text", title, "subject", "SPORT"))
                .then()
                .statusCode(200)
                .body("items", empty());
        act(moderator(forum), proposal, judgement("SHOW", "SPAM"));
        given().get("/v1/proposals?hall=" + forum.hall).then().body("items.id", contains(proposal));
    }

    @Test
    void keepsAProposalFromItsAgencyUntilItIsSeenAgain() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "qualificationHoldDays", 2));
        String removed = forum.published(citizen(), "SPORT", "در انتظار برداشته شد");
        support(citizen(), removed, "JOIN").then().body("state", equalTo("QUALIFIED"));
        clock.moveTo("2026-12-21T11:00");
        String other = forum.published(citizen(), "CULTURE", "نمایشگاه عکس محله");
        support(citizen(), other, "JOIN").then().body("state", equalTo("QUALIFIED"));
        String moderator = moderator(forum);
        act(moderator, removed, judgement("REMOVE", "SPAM"));

        clock.moveTo("2026-12-29T10:00");
        becomes(moderator, other, "WITH_AGENCY"); // its turn comes after the other's
        as(moderator).get("/v1/proposals/" + removed).then().body("state", equalTo("QUALIFIED"));
        act(moderator, removed, judgement("SHOW", "SPAM"));
        becomes(moderator, removed, "WITH_AGENCY");
    }

    @Test
    void keepsSecretariesFromTakingAProposalFurther() {
        Forum forum = Forum.withThreshold(50);
        String hidden = forum.published(citizen(), "SPORT", "پنهان از همه");
        String other = forum.published(citizen(), "SPORT", "آشکار برای مردم روستا");
        act(moderator(forum), hidden, judgement("HIDE", "SPAM"));
        String secretary = forum.secretary();
        as(secretary).get("/v1/proposals/" + hidden).then().statusCode(200);

        post(secretary, "/v1/proposals/" + hidden + "/qualify", Map.of("reason", "فوری است"))
                .then()
                .statusCode(404);
        post(secretary, "/v1/proposals/" + hidden + "/merge", Map.of("into", other))
                .then()
                .statusCode(404);
        post(
                        secretary,
                        "/v1/proposals/" + hidden + "/paper-sheets",
                        Map.of("lines", 3, "sha256", "a".repeat(64), "witnessPost", "کتابدار"))
                .then()
                .statusCode(404);
    }

    @Test
    void takesACommentOutOfItsThread() {
        Forum forum = Forum.withThreshold(50);
        String comments =
                "/v1/proposals/" + forum.published(citizen(), "SPORT", "گفت‌وگوی زیر پیشنهاد") + "/improvements";
        String bad = post(citizen(), comments, Map.of("kind", "IMPROVE", "text", "شمارهٔ او را بنویسید"))
                .then()
                .extract()
                .path("id");
        String good = post(citizen(), comments, Map.of("kind", "IMPROVE", "text", "عصرها بهتر است"))
                .then()
                .extract()
                .path("id");
        act(moderator(forum), bad, judgement("HIDE", "PRIVATE_DATA"));

        given().get(comments).then().body("items.id", contains(good));
    }

    @Test
    void takesAStatementOutOfTheMapAndBack() {
        Talk talk = Talk.open();
        String statement = talk.statement("همهٔ پارک‌ها شب باز باشد");
        Talk.vote(citizen(), statement, "AGREE").then().statusCode(200);
        act(moderator(talk.forum), statement, judgement("HIDE", "OFF_TOPIC"));

        given().get(talk.path() + "/statements").then().body("items", empty());
        Talk.vote(citizen(), statement, "AGREE").then().statusCode(409);
        talk.map(map -> map.getList("map.statements").size() == 1 && map.getBoolean("map.statements[0].out"));

        act(moderator(talk.forum), statement, judgement("SHOW", "OFF_TOPIC"));
        Talk.vote(citizen(), statement, "AGREE").then().statusCode(200);
        talk.map(map -> !map.getBoolean("map.statements[0].out"));
    }

    @Test
    void letsWhoWroteAStatementReadItUntilItIsRemoved() {
        Talk talk = Talk.open();
        String author = Given.somebody().bearer();
        String statement = post(
                        author,
                        "/v1/statements",
                        Map.of("hallId", talk.forum.hall, "text", "گزاره‌ای که پنهان شد " + UUID.randomUUID()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/statements/" + statement;
        act(moderator(talk.forum), statement, judgement("HIDE", "OFF_TOPIC"));

        given().get(path).then().statusCode(404);
        as(citizen()).get(path).then().statusCode(404);
        as(author)
                .get(path)
                .then()
                .statusCode(200)
                .body("moderation", equalTo("REJECTED"))
                .body("moderationReason", equalTo("OFF_TOPIC"));
        act(moderator(talk.forum), statement, judgement("REMOVE", "OFF_TOPIC"));
        as(author).get(path).then().statusCode(404);
    }

    @Test
    void takesACaptureOutOfWhatWasSaid() {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        String there = Meeting.person();
        Meeting meeting = Meeting.opened(clock, Forum.withThreshold(5), Map.of(), there);
        String capture = post(
                        meeting.forum.secretary(),
                        meeting.path + "/captures",
                        Map.of("lang", "fa", "text", "سخنی تند دربارهٔ یک نفر", "onBehalf", true))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        act(moderator(meeting.forum), capture, judgement("HIDE", "DIGNITY"));

        as(there).get(meeting.path + "/captures").then().statusCode(200).body("items", empty());
    }

    @Test
    void takesAnAmendmentOutOfItsList() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "پیشنهادی که اصلاح می‌شود");
        String amendments = "/v1/proposals/" + proposal + "/amendments";
        String amendment = post(
                        citizen(),
                        amendments,
                        Map.of(
                                "baseVersion",
                                1,
                                "whatShouldBeDone",
                                "هر روز عصر انجام شود",
                                "reason",
                                "بیشتر به کار می‌آید"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().get(amendments).then().body("items", hasSize(1));
        act(moderator(forum), amendment, judgement("HIDE", "SPAM"));

        given().get(amendments).then().body("items.id", not(hasItem(amendment)));
        given().get("/v1/amendments/" + amendment).then().statusCode(404);
        given().get("/v1/moderation-acts?hall=" + forum.hall).then().body("items.kind", contains("AMENDMENT"));
    }

    private static void becomes(String reader, String proposal, String state) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> as(reader).get("/v1/proposals/" + proposal).then().body("state", equalTo(state)));
    }
}
