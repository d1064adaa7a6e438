package hamgara.forum.comment;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CommentTest {

    @Test
    void asksForAnotherWayWithAConcern() {
        Discussion discussion = Discussion.onAProposal(Forum.withThreshold(5));
        Map<String, Object> concern = Map.of("kind", "CONCERN_WITH_ALTERNATIVE");

        discussion
                .say(citizen(), "آب کم است", null, concern)
                .then()
                .statusCode(422)
                .body("code", equalTo("ALTERNATIVE_NEEDED"))
                .body("errors[0].pointer", equalTo("/alternative"));
        discussion
                .say(
                        citizen(),
                        "آب کم است",
                        null,
                        Map.of("kind", "CONCERN_WITH_ALTERNATIVE", "alternative", "استخر مدرسه"))
                .then()
                .statusCode(201)
                .body("alternative", equalTo("استخر مدرسه"));
        assertThat(discussion.summary().getInt("concernWithAlternative")).isEqualTo(1);
    }

    @Test
    void isChangedByItsAuthorWhileTheWindowIsOpen() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Discussion discussion = Discussion.onAProposal(Forum.withPolicy(Map.of("editWindowMinutes", 15)));
        String author = Given.somebody().bearer();
        String comment = discussion.said(author, "سالن شهردارى", null);

        change(citizen(), comment, "دیگری").then().statusCode(403);
        clock.moveTo("2026-12-01T10:15");
        change(author, comment, "سالن دانشگاه")
                .then()
                .statusCode(200)
                .body("text", equalTo("سالن دانشگاه"))
                .body("editedAt", notNullValue());
        as(author)
                .header("If-Match", "\"1\"")
                .body(Map.of("text", "کهنه"))
                .patch("/v1/comments/" + comment)
                .then()
                .statusCode(412);
        clock.moveTo("2026-12-01T10:16");
        change(author, comment, "دیر").then().statusCode(409).body("code", equalTo("EDIT_WINDOW_OVER"));
    }

    @Test
    void isThankedForOnceByEachPersonAndNeverByItsAuthor() throws Exception {
        Discussion discussion = Discussion.onAProposal(Forum.withThreshold(5));
        String author = Given.somebody().bearer();
        String thanks = "/v1/comments/" + discussion.said(author, "کلید سالن با من", null) + "/thanks/me";
        Tokens person = Given.somebody();

        as(author).put(thanks).then().statusCode(409).body("code", equalTo("OWN_COMMENT"));
        List<Integer> answers =
                Discussion.atOnce(10, _ -> as(person.bearer()).put(thanks).statusCode());
        assertThat(answers).containsOnly(200);
        as(citizen()).put(thanks).then().body("thanks", equalTo(2)).body("mine", equalTo(true));
        as(person.bearer()).delete(thanks).then().body("thanks", equalTo(1)).body("mine", equalTo(false));
        as(person.bearer()).delete(thanks).then().body("thanks", equalTo(1));
        as(person.bearer()).put(thanks).then().body("thanks", equalTo(2));

        post(person.bearer(), "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
        as(person.bearer()).put(thanks).then().statusCode(200).body("thanks", equalTo(2));
    }

    @Test
    void hidesItsAuthorFromEverybodyElse() {
        Discussion discussion = Discussion.onAProposal(Forum.withThreshold(5));
        String author =
                Tokens.of("citizen").subject("teller-" + UUID.randomUUID()).bearer();
        String comment = "/v1/comments/" + discussion.said(author, "از دل برآید", null);

        as(author).get(comment).then().body("mine", equalTo(true));
        String seen = as(citizen())
                .get(comment)
                .then()
                .body("mine", nullValue())
                .extract()
                .asString();
        assertThat(seen).doesNotContain("author").doesNotContain("teller");
    }

    @Test
    void standsUnderSessionsThatPeopleAreInvitedTo() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        Meeting draft = Meeting.draft(forum, 10, Map.of());
        post(citizen(), draft.path + "/comments", Map.of("kind", "EVIDENCE", "text", "زود است"))
                .then()
                .statusCode(404);
        Meeting meeting = Meeting.announced(forum, 10, Map.of());
        Discussion discussion = Discussion.on(meeting.path);
        String comment = discussion.said("عصر بهتر است", null);

        given().get(discussion.path)
                .then()
                .body("items.id", contains(comment))
                .body("items[0].onKind", equalTo("SESSION"));
        meeting.move("cancel", Map.of("reason", "گرد و غبار")).then().statusCode(200);
        discussion.say(citizen(), "حیف شد", null).then().statusCode(409).body("code", equalTo("THREAD_CLOSED"));
        given().get(discussion.path).then().body("items.id", contains(comment));
    }

    @Test
    void standsUnderResolutions() {
        Forum forum = Forum.withThreshold(1);
        String agencyCase = forum.qualified("EDUCATION", 1);
        forum.workingGroup().then().statusCode(201);
        String resolution = post(
                        forum.secretary(),
                        "/v1/resolutions",
                        Map.of(
                                "caseId", agencyCase,
                                "workingGroup", "WG-EDU",
                                "text", "حیاط باز شود",
                                "indicator", "یک مدرسه",
                                "ownerAgency", "EDUCATION",
                                "dueOn", "2099-06-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Discussion discussion = Discussion.on("/v1/resolutions/" + resolution);

        String comment = discussion.said("کلید آن با من", null);

        given().get("/v1/comments/" + comment)
                .then()
                .body("onKind", equalTo("RESOLUTION"))
                .body("onId", equalTo(resolution));
        Discussion.on("/v1/resolutions/" + UUID.randomUUID())
                .say(citizen(), "هیچ", null)
                .then()
                .statusCode(404);
        Discussion.on("/v1/minutes/" + UUID.randomUUID())
                .say(citizen(), "هیچ", null)
                .then()
                .statusCode(404)
                .body("code", equalTo("THREAD_NOT_FOUND"));
    }

    @Test
    void staysInAPrivateHall() {
        Forum forum = Forum.opened(Map.of("visibility", "PRIVATE"));
        String member = Given.somebody().bearer();
        String code = post(forum.secretary(), "/v1/halls/" + forum.hall + "/invitations", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        post(member, "/v1/halls/join", Map.of("code", code)).then().statusCode(201);
        Discussion discussion = Discussion.on("/v1/proposals/" + forum.published(member, "SPORT", "پنهان"));
        String comment = discussion.said(member, "میان خودمان", null);

        for (String path : List.of(
                discussion.path,
                discussion.path + "/summary",
                "/v1/comments/" + comment,
                "/v1/comments/" + comment + "/replies")) {
            given().get(path).then().statusCode(404);
            as(citizen()).get(path).then().statusCode(404);
            as(member).get(path).then().statusCode(200);
        }
        as(citizen()).put("/v1/comments/" + comment + "/thanks/me").then().statusCode(404);
        discussion.say(citizen(), "بیگانه", comment).then().statusCode(404);
    }

    private static Response change(String person, String comment, String text) {
        String path = "/v1/comments/" + comment;
        return as(person)
                .header("If-Match", etag(path))
                .body(Map.of("text", text))
                .patch(path);
    }
}
