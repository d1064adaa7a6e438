package hamgara.forum.appeal;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.decide;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.log;
import static hamgara.forum.moderation.Moderated.moderator;
import static hamgara.forum.moderation.Moderated.queue;
import static hamgara.forum.moderation.Moderated.report;
import static hamgara.forum.moderation.Moderated.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AppealTest {

    @Inject
    DataSource database;

    private static final Map<String, Object> RIGHT = Map.of("overturned", true, "reason", "متن کسی را نام نمی‌برد");

    @Test
    void isDecidedByAnotherPersonWithinTheClock() {
        ClockAt.tehran("2026-12-12T10:00"); // Saturday
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String first = moderator(forum);
        String proposal = forum.published(author, "SPORT", "متنی که پس گرفته نمی‌شود");
        String act = act(first, proposal, judgement("HIDE", "DIGNITY"));

        appealed(citizen(), act).then().statusCode(403).body("code", equalTo("NOT_YOUR_TEXT"));
        Response made = appealed(author, act);
        made.then()
                .statusCode(201)
                .body("dueAt", equalTo(ClockAt.instant("2026-12-19T14:30").toString()));
        String appeal = "/v1/appeals/" + made.path("id");
        appealed(author, act).then().statusCode(409).body("code", equalTo("NOTHING_TO_APPEAL_AGAINST"));
        assertThat(log(forum).getString("items[0].state")).isEqualTo("UNDER_APPEAL");
        post(
                        moderator(forum),
                        "/v1/moderation-acts",
                        Map.of("contentId", proposal, "judgement", judgement("REMOVE", "DIGNITY")))
                .then()
                .statusCode(409)
                .body("code", equalTo("UNDER_APPEAL"));
        step(first, appeal, "decide", RIGHT).then().statusCode(403);
        step(forum.governor(), appeal, "decide", RIGHT)
                .then()
                .statusCode(409)
                .body("code", equalTo("APPEAL_STILL_IN_TIME"));
        given().get("/v1/proposals/" + proposal).then().statusCode(404);

        String other = moderator(forum);
        step(other, appeal, "decide", RIGHT).then().statusCode(200).body("overturned", equalTo(true));
        given().get("/v1/proposals/" + proposal).then().statusCode(200);
        assertThat(log(forum).getString("items[0].state")).isEqualTo("OVERTURNED");
        as(author).get(appeal).then().body("decisionReason", equalTo("متن کسی را نام نمی‌برد"));
        step(other, appeal, "decide", RIGHT).then().statusCode(409).body("code", equalTo("APPEAL_DECIDED"));
    }

    @Test
    void goesToTheGovernorWhenItsTimeHasRunOut() {
        ClockAt clock = ClockAt.tehran("2026-12-12T10:00");
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String act =
                act(moderator(forum), forum.published(author, "SPORT", "کسی پاسخ نداد"), judgement("HIDE", "SPAM"));
        String appeal = "/v1/appeals/" + appealed(author, act).then().extract().path("id");
        as(author).get(appeal).then().body("escalatedAt", nullValue());

        clock.moveTo("2026-12-19T14:31");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(author).get(appeal).then().body("escalatedAt", notNullValue()));
        as(forum.governor())
                .get("/v1/appeals?hall=" + forum.hall)
                .then()
                .statusCode(200)
                .body("items.actId", contains(act));
        step(forum.governor(), appeal, "decide", Map.of("overturned", false, "reason", "تصمیم درست بود"))
                .then()
                .statusCode(200);
        as(forum.governor()).get("/v1/appeals?hall=" + forum.hall).then().body("items", empty());
        assertThat(log(forum).getString("items[0].state")).isEqualTo("UPHELD");
    }

    @Test
    void isDueInTheDaysOfThePolicy() {
        ClockAt.tehran("2026-12-12T10:00"); // Saturday
        Forum forum = Forum.withPolicy(Map.of("appealDays", 1));
        String author = citizen();
        String act = act(moderator(forum), forum.published(author, "SPORT", "یک روز مهلت"), judgement("HIDE", "SPAM"));

        appealed(author, act)
                .then()
                .statusCode(201)
                .body("dueAt", equalTo(ClockAt.instant("2026-12-13T14:30").toString()));
    }

    /// A hall whose policy nobody can read stands for whatever may be wrong with one of them.
    @Test
    void isPassedOnWhateverIsWrongWithAnother() throws SQLException {
        ClockAt clock = ClockAt.tehran("2026-12-12T10:00");
        Forum broken = Forum.withThreshold(50);
        Forum forum = Forum.withThreshold(50);
        String first = hidden(broken, "نوبت نخست");
        clock.moveTo("2026-12-12T11:00");
        String author = citizen();
        String second = "/v1/appeals/"
                + appealed(
                                author,
                                act(
                                        moderator(forum),
                                        forum.published(author, "SPORT", "نوبت دوم"),
                                        judgement("HIDE", "SPAM")))
                        .path("id");
        String reported = forum.published(citizen(), "SPORT", "گزارشی پس از آن");
        report(citizen(), broken.published(citizen(), "SPORT", "گزارشی پیش از آن"), "SPAM")
                .then()
                .statusCode(201);
        clock.moveTo("2026-12-12T12:00");
        report(citizen(), reported, "SPAM").then().statusCode(201);
        policy(broken, 2, "cast('{\"appealDays\": {}}' as jsonb)");
        try {
            clock.moveTo("2026-12-20T10:00");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> as(author).get(second).then().body("escalatedAt", notNullValue()));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Given.value(
                                    database,
                                    "select overdue_at is not null from review_item where content_id = '" + reported
                                            + "'")
                            .equals("t"));
        } finally {
            policy(broken, 3, "(select terms from hall_policy where hall_id = '" + broken.hall + "' and version = 1)");
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Given.value(
                                database, "select escalated_at is not null from appeal where id = '" + first + "'")
                        .equals("t"));
    }

    private void policy(Forum forum, int version, String terms) throws SQLException {
        Given.change(
                database,
                "insert into hall_policy (hall_id, version, valid_from, terms) values ('" + forum.hall + "', " + version
                        + ", '2026-12-12T09:00:00Z', " + terms + ")");
    }

    private static String hidden(Forum forum, String title) {
        String author = citizen();
        return appealed(
                        author,
                        act(moderator(forum), forum.published(author, "SPORT", title), judgement("HIDE", "SPAM")))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void endsWhatFollowedFromTheAct() {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String reporter = citizen();
        String proposal = forum.published(author, "SPORT", "محرومیتی که برداشته شد");
        report(reporter, proposal, "SPAM").then().statusCode(201);
        Map<String, Object> judgement = judgement("HIDE", "SPAM");
        judgement.put("sanction", Map.of("kind", "NO_WRITING", "days", 30));
        decide(forum, moderator(forum), proposal, judgement);
        as(reporter).get("/v1/content-reports/mine").then().body("items.outcome", contains("RIGHT"));
        String act = as(author).get("/v1/moderation-acts/mine").path("items[0].id");
        String appeal = "/v1/appeals/" + appealed(author, act).then().extract().path("id");
        step(moderator(forum), appeal, "decide", RIGHT).then().statusCode(200);

        as(reporter).get("/v1/content-reports/mine").then().body("items.outcome", contains("WRONG"));
        as(author)
                .get("/v1/participants/me/standing")
                .then()
                .body("sanctions", empty())
                .body("acts", equalTo(0));
        forum.published(author, "SPORT", "دوباره می‌نویسم");
    }

    @Test
    void leavesOutOfSightWhatAnotherActHides() {
        Forum forum = Forum.withThreshold(50);
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "دو تصمیم دربارهٔ یک متن");
        String hidden = act(moderator(forum), proposal, judgement("HIDE", "SPAM"));
        String removed = act(moderator(forum), proposal, judgement("REMOVE", "SPAM"));
        as(author).get("/v1/proposals/" + proposal).then().statusCode(404);

        overturned(forum, author, removed);
        given().get("/v1/proposals/" + proposal).then().statusCode(404);
        as(author).get("/v1/proposals/" + proposal).then().statusCode(200);
        overturned(forum, author, hidden);
        given().get("/v1/proposals/" + proposal).then().statusCode(200);
    }

    @Test
    void leavesToBeReadWhatWasReportedSince() {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String reporter = citizen();
        String proposal = forum.published(author, "SPORT", "پس از تذکر گزارش شد");
        String warned = act(moderator(forum), proposal, judgement("WARN", "SPAM"));
        report(reporter, proposal, "DIGNITY").then().statusCode(201);

        overturned(forum, author, warned);
        assertThat(queue(forum).getList("items.contentId")).containsExactly(proposal);
        decide(forum, moderator(forum), proposal, judgement("HIDE", "DIGNITY"));
        as(reporter).get("/v1/content-reports/mine").then().body("items.outcome", contains("RIGHT"));
    }

    private static void overturned(Forum forum, String author, String act) {
        String appeal = "/v1/appeals/"
                + appealed(author, act).then().statusCode(201).extract().path("id");
        step(moderator(forum), appeal, "decide", RIGHT).then().statusCode(200);
    }

    private static Response appealed(String person, String act) {
        return post(person, "/v1/moderation-acts/" + act + "/appeals", Map.of("reason", "متن من کسی را نمی‌آزارد"));
    }
}
