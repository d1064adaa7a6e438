package hamgara.forum.moderation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.conversation.Talk;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
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
}
