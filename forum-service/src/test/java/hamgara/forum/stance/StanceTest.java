package hamgara.forum.stance;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
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
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StanceTest {

    private static final Map<String, String> SENT_BACK =
            Map.of("stance", "NEEDS_REWORK", "reason", "راهی نشان نمی‌دهد");

    @Test
    void refusesNeedsReworkWithoutAReason() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String path = "/v1/proposals/" + forum.published(author, "SPORT", "نوبت بانوان در استخر") + "/stance";

        given().get(path).then().statusCode(200).body("act", nullValue());
        set(moderator(forum), path, Map.of("stance", "NEEDS_REWORK"))
                .then()
                .statusCode(422)
                .body("code", equalTo("STANCE_REASON_NEEDED"));
        set(moderator(forum), path, Map.of("stance", "AFFIRMATIVE")).then().statusCode(422);
        set(author, path, Map.of("stance", "NEEDS_REWORK")).then().statusCode(422);
        set(author, path, Map.of("stance", "AFFIRMATIVE"))
                .then()
                .statusCode(200)
                .body("act.role", equalTo("AUTHOR"));
        set(citizen(), path, Map.of("stance", "AFFIRMATIVE"))
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_THE_AUTHOR"));
        set(moderator(Forum.withThreshold(5)), path, SENT_BACK).then().statusCode(403);
    }

    @Test
    void holdsForTheWordsAModeratorDecidedOn() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String proposal = "/v1/proposals/" + forum.published(author, "SPORT", "زمین خاکی محله");
        String path = proposal + "/stance";
        set(moderator(forum), path, SENT_BACK).then().statusCode(200).body("act.stance", equalTo("NEEDS_REWORK"));

        set(author, path, Map.of("stance", "AFFIRMATIVE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STANCE_FIXED"));
        as(author)
                .header("If-Match", etag(proposal))
                .body(Map.of("whatShouldBeDone", "زمین تا عید با همیاری مردم چمن شود"))
                .patch(proposal)
                .then()
                .statusCode(200);
        set(author, path, Map.of("stance", "AFFIRMATIVE"))
                .then()
                .statusCode(200)
                .body("act.textVersion", equalTo(2));
        given().get(path + "/acts").then().body("items.role", contains("AUTHOR", "MODERATOR"));
    }

    @Test
    void sendsAnAppealToAnotherModerator() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String first = moderator(forum);
        String path = "/v1/proposals/" + forum.published(author, "SPORT", "پارک بی‌خودرو") + "/stance";
        set(first, path, SENT_BACK).then().statusCode(200);

        post(citizen(), path + "/appeals", Map.of("reason", "نه")).then().statusCode(403);
        String appeal = post(author, path + "/appeals", Map.of("reason", "راه در بند دوم است"))
                .then()
                .statusCode(201)
                .body("appeal.overturned", nullValue())
                .extract()
                .path("appeal.id");
        post(author, path + "/appeals", Map.of("reason", "دوباره"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_APPEAL"));
        set(first, path, SENT_BACK).then().statusCode(409).body("code", equalTo("STANCE_UNDER_APPEAL"));
        decided(first, path, appeal, true).then().statusCode(403).body("code", equalTo("STANCE_SELF_REVIEW"));
        decided(moderator(forum), path, appeal, true)
                .then()
                .statusCode(200)
                .body("act.stance", equalTo("AFFIRMATIVE"))
                .body("act.role", equalTo("MODERATOR"));
        decided(moderator(forum), path, appeal, true)
                .then()
                .statusCode(404)
                .body("code", equalTo("STANCE_APPEAL_NOT_FOUND"));
    }

    @Test
    void isDecidedByNobodyWhoHadPartInIt() {
        Forum forum = Forum.withThreshold(5);
        String author = citizenAndModerator(forum);
        String first = citizenAndModerator(forum);
        String path = "/v1/proposals/" + forum.published(author, "SPORT", "حوض بازی کودکان") + "/stance";
        set(first, path, SENT_BACK).then().statusCode(200);
        String appeal = post(author, path + "/appeals", Map.of("reason", "راه در بند دوم است"))
                .then()
                .statusCode(201)
                .extract()
                .path("appeal.id");
        for (String person : List.of(author, first)) {
            post(person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
            decided(person, path, appeal, true).then().statusCode(403).body("code", equalTo("STANCE_SELF_REVIEW"));
        }

        decided(moderator(forum), path, appeal, false).then().statusCode(200);
        set(author, path, SENT_BACK).then().statusCode(403).body("code", equalTo("NOT_THE_AUTHOR"));
    }

    @Test
    void showsModeratorsTheAppealsThatWait() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String proposal = forum.published(author, "SPORT", "سکوی تماشاگران");
        String path = "/v1/proposals/" + proposal + "/stance";
        String waiting = "/v1/halls/" + forum.hall + "/stance-appeals";
        set(moderator(forum), path, SENT_BACK).then().statusCode(200);
        String appeal = post(author, path + "/appeals", Map.of("reason", "راه در بند دوم است"))
                .then()
                .extract()
                .path("appeal.id");

        String other = moderator(forum);
        as(other).get(waiting).then().statusCode(200).body("items.proposalId", contains(proposal));
        as(author).get(waiting).then().statusCode(403);
        as(moderator(Forum.withThreshold(5))).get(waiting).then().statusCode(403);
        decided(other, path, appeal, false)
                .then()
                .statusCode(200)
                .body("act.stance", equalTo("NEEDS_REWORK"))
                .body("appeal.overturned", equalTo(false));
        as(other).get(waiting).then().body("items", empty());
    }

    @Test
    void sendsAnAppealToTheGovernorOnceItsTimeHasRunOut() {
        ClockAt clock = ClockAt.tehran("2026-12-12T10:00"); // Saturday
        Forum forum = Forum.withPolicy(Map.of("appealDays", 2));
        String author = citizen();
        String path = "/v1/proposals/" + forum.published(author, "SPORT", "درخواستی که کسی نخواند") + "/stance";
        set(moderator(forum), path, SENT_BACK).then().statusCode(200);
        String appeal = post(author, path + "/appeals", Map.of("reason", "راه در بند دوم است"))
                .then()
                .statusCode(201)
                .body(
                        "appeal.dueAt",
                        equalTo(ClockAt.instant("2026-12-14T14:30").toString()))
                .body("appeal.dueAtJalali", equalTo("1405-09-23"))
                .body("appeal.escalatedAt", nullValue())
                .extract()
                .path("appeal.id");
        decided(forum.governor(), path, appeal, true)
                .then()
                .statusCode(409)
                .body("code", equalTo("STANCE_APPEAL_STILL_IN_TIME"));

        clock.moveTo("2026-12-14T14:31");
        String seen = etag(path);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(path).then().body("appeal.escalatedAt", notNullValue()));
        assertThat(etag(path)).isNotEqualTo(seen);
        as(forum.governor())
                .get("/v1/halls/" + forum.hall + "/stance-appeals")
                .then()
                .statusCode(200)
                .body("items.appeal.id", contains(appeal))
                .body("items[0].appeal.escalatedAt", notNullValue());
        decided(forum.governor(), path, appeal, true).then().statusCode(200).body("act.stance", equalTo("AFFIRMATIVE"));
    }

    @Test
    void givesAnAppealTheDaysThatWereClosedSince() {
        ClockAt clock = ClockAt.tehran("2026-12-12T10:00");
        Forum forum = Forum.withPolicy(Map.of("appealDays", 1));
        String author = citizen();
        String path = "/v1/proposals/" + forum.published(author, "SPORT", "درخواستی در روزهای بسته") + "/stance";
        set(moderator(forum), path, SENT_BACK).then().statusCode(200);
        post(author, path + "/appeals", Map.of("reason", "راه در بند دوم است"))
                .then()
                .body(
                        "appeal.dueAt",
                        equalTo(ClockAt.instant("2026-12-13T14:30").toString()));
        post(
                        forum.governor(),
                        "/v1/closure-notices",
                        Map.of(
                                "counties", List.of(forum.county),
                                "fromOn", "2026-12-13",
                                "toOn", "2026-12-13",
                                "kind", "FULL",
                                "appliesTo", List.of("AGENCIES"),
                                "title", "گردوغبار"))
                .then()
                .statusCode(201);

        clock.moveTo("2026-12-13T14:31");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(path)
                        .then()
                        .body(
                                "appeal.dueAt",
                                equalTo(ClockAt.instant("2026-12-14T14:30").toString()))
                        .body("appeal.escalatedAt", nullValue()));
    }

    @Test
    void changesOnlyWhatTheCallerHasSeen() {
        Forum forum = Forum.withThreshold(5);
        String path = "/v1/proposals/" + forum.published(citizen(), "SPORT", "میز پینگ‌پنگ") + "/stance";
        String seen = etag(path);
        set(moderator(forum), path, SENT_BACK).then().statusCode(200);

        as(moderator(forum))
                .header("If-Match", seen)
                .body(SENT_BACK)
                .put(path)
                .then()
                .statusCode(412);
    }

    static String moderator(Forum forum) {
        return Tokens.of("moderator")
                .subject("moderator-" + UUID.randomUUID())
                .county(forum.county)
                .bearer();
    }

    private static String citizenAndModerator(Forum forum) {
        return Tokens.of("citizen", "moderator")
                .subject("both-" + UUID.randomUUID())
                .county(forum.county)
                .bearer();
    }

    static Response set(String person, String path, Map<String, String> stance) {
        return as(person).header("If-Match", etag(path)).body(stance).put(path);
    }

    static Response decided(String person, String path, String appeal, boolean overturned) {
        return as(person)
                .header("If-Match", etag(path))
                .body(Map.of("overturned", overturned, "reason", "بند دوم راه را نشان می‌دهد"))
                .post(path + "/appeals/" + appeal + "/decide");
    }
}
