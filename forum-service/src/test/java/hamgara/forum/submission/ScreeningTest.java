package hamgara.forum.submission;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
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
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ScreeningTest {

    @Test
    void showsNothingBeforeItIsPassed() {
        Forum forum = screened(Map.of());
        String author = Given.somebody().bearer();
        String proposal = sent(forum, author, "هنوز خوانده نشده");
        String path = "/v1/proposals/" + proposal;

        as(author)
                .get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("publishedAt", nullValue());
        for (String hidden :
                new String[] {"", "/screening", "/supports/summary", "/admissions", "/versions", "/stance"}) {
            given().get(path + hidden).then().statusCode(404).body("code", equalTo("PROPOSAL_NOT_FOUND"));
            as(citizen()).get(path + hidden).then().statusCode(404);
        }
        given().get("/v1/proposals?hall=" + forum.hall).then().body("items", empty());
        given().get("/v1/proposals?hall=" + forum.hall + "&state=SUBMITTED")
                .then()
                .body("items", empty());
        post(citizen(), "/v1/proposals/similar", Map.of("hallId", forum.hall, "title", "هنوز خوانده نشده"))
                .then()
                .body("items", empty());
        support(citizen(), proposal, "JOIN").then().statusCode(404);
        as(moderator(forum))
                .get("/v1/halls/" + forum.hall + "/submissions")
                .then()
                .body("items.proposal.id", contains(proposal));
        as(Tokens.of("moderator").county("0601").bearer())
                .get("/v1/halls/" + forum.hall + "/submissions")
                .then()
                .statusCode(403);

        given().get("/v1/chains/" + proposal).then().statusCode(404);
        as(citizen()).put("/v1/follows/PROPOSAL/" + proposal).then().statusCode(404);

        decided(forum, proposal, "PASS", null, null).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        given().get("/v1/chains/" + proposal).then().statusCode(200);
        given().get(path).then().statusCode(200).body("publishedAt", notNullValue());
        support(citizen(), proposal, "JOIN").then().statusCode(200);
        decided(forum, proposal, "PASS", null, null).then().statusCode(409).body("code", equalTo("PROPOSAL_NOT_OPEN"));
    }

    @Test
    void tellsEverybodyTheRuleAndTheAuthorsTheReason() {
        Forum forum = screened(Map.of());
        String author = Given.somebody().bearer();
        String proposal = sent(forum, author, "همان پیشنهاد پارسال");
        String path = "/v1/proposals/" + proposal;

        decided(forum, proposal, "REJECT", null, "تکراری است")
                .then()
                .statusCode(422)
                .body("code", equalTo("SCREENING_RULE_NEEDED"));
        decided(forum, proposal, "REJECT", "DUPLICATE", "پارسال آمده بود")
                .then()
                .statusCode(200);

        given().get(path).then().statusCode(404);
        given().get(path + "/screening")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("acts[0].rule", equalTo("DUPLICATE"))
                .body("acts[0].reason", nullValue());
        as(author).get(path + "/screening").then().body("acts[0].reason", equalTo("پارسال آمده بود"));
        as(author).get(path).then().body("state", equalTo("REJECTED"));
    }

    @Test
    void takesWhatWasSentBackOnceItIsComplete() {
        Forum forum = screened(Map.of());
        String author = Given.somebody().bearer();
        String proposal = sent(forum, author, "جای آن نامعلوم است");
        String path = "/v1/proposals/" + proposal;
        decided(forum, proposal, "RETURN", null, null)
                .then()
                .statusCode(422)
                .body("code", equalTo("SCREENING_REASON_NEEDED"));
        decided(forum, proposal, "RETURN", null, "کدام مدرسه؟")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));

        as(author)
                .header("If-Match", etag(author, path))
                .body(Map.of("title", "در مدرسهٔ شهدا"))
                .patch(path)
                .then()
                .statusCode(200);
        again(citizen(), author, path).then().statusCode(404);
        again(author, author, path).then().statusCode(200).body("state", equalTo("SUBMITTED"));
        decided(forum, proposal, "PASS", null, null).then().statusCode(200).body("title", equalTo("در مدرسهٔ شهدا"));
        given().get(path + "/versions").then().body("items.textVersion", contains(2));
        given().get(path + "/versions/1/diff/2").then().statusCode(404);
        as(author).get(path + "/versions").then().body("items.textVersion", contains(1, 2));
        as(author)
                .header("If-Match", etag(author, path))
                .body(Map.of("title", "واژه‌های نخوانده"))
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("WORDS_SCREENED"));
    }

    @Test
    void isNeverDoneByTheAuthor() {
        Forum forum = screened(Map.of());
        Tokens both = Tokens.of("citizen", "moderator")
                .subject("both-" + forum.county)
                .county(forum.county);
        String proposal = sent(forum, both.bearer(), "ناظر پیشنهاد خود");
        String path = "/v1/proposals/" + proposal;

        as(both.bearer())
                .header("If-Match", etag(both.bearer(), path))
                .body(Map.of("decision", "PASS"))
                .post(path + "/screening")
                .then()
                .statusCode(403)
                .body("code", equalTo("SCREENING_SELF_REVIEW"));
        as(moderator(forum))
                .header("If-Match", "\"77\"")
                .body(Map.of("decision", "PASS"))
                .post(path + "/screening")
                .then()
                .statusCode(412);
    }

    @Test
    void isNeverDoneByTheAuthorWhoWasForgotten() {
        Forum forum = screened(Map.of());
        String both = Tokens.of("citizen", "moderator")
                .subject("forgotten-" + forum.county)
                .county(forum.county)
                .bearer();
        String path = "/v1/proposals/" + sent(forum, both, "ناظری که فراموش شد");
        post(both, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        as(both).header("If-Match", etag(both, path))
                .body(Map.of("decision", "PASS"))
                .post(path + "/screening")
                .then()
                .statusCode(403)
                .body("code", equalTo("SCREENING_SELF_REVIEW"));
    }

    @Test
    void leadsAPetitionThroughItsWholeLife() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = screened(Map.of("supportThreshold", 3, "window", "P6M", "acknowledgeDays", 3, "answerDays", 20));
        String answered = sent(forum, citizen(), "به پاسخ می‌رسد");
        String expired = sent(forum, citizen(), "مهلتش می‌گذرد");
        String rejected = sent(forum, citizen(), "پذیرفته نمی‌شود");
        clock.moveTo("2026-12-27T09:00");
        decided(forum, rejected, "REJECT", "ALREADY_HAPPENING", null).then().statusCode(200);
        decided(forum, answered, "PASS", null, null)
                .then()
                .body("windowUntil", equalTo("2027-06-27T20:30:00Z")); // six months from the day it was published
        decided(forum, expired, "PASS", null, null).then().statusCode(200);
        support(citizen(), answered, "JOIN").then().statusCode(200);
        support(citizen(), answered, "JOIN").then().body("state", equalTo("PUBLISHED"));
        support(citizen(), expired, "JOIN").then().statusCode(200);

        clock.moveTo("2027-01-10T11:15");
        String caseId = support(citizen(), answered, "JOIN")
                .then()
                .body("state", equalTo("WITH_AGENCY"))
                .extract()
                .path("caseId");
        given().get("/v1/cases/" + caseId).then().body("openedAt", equalTo("2027-01-10T07:45:00Z"));
        clock.moveTo("2027-02-01T10:00");
        Forum.change(
                        forum.officer("SPORT_YOUTH"),
                        "/v1/cases/" + caseId,
                        "answer",
                        Map.of("decision", "ACCEPT", "reason", "بررسی شد"))
                .then()
                .statusCode(200);
        given().get("/v1/proposals/" + answered).then().body("state", equalTo("ANSWERED"));
        support(citizen(), answered, "JOIN").then().statusCode(200).body("state", equalTo("ANSWERED"));

        clock.moveTo("2027-06-28T00:00");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> given().get("/v1/proposals/" + expired).then().body("state", equalTo("EXPIRED")));
        given().get("/v1/proposals/" + answered).then().body("state", equalTo("ANSWERED"));
        given().get("/v1/proposals/" + rejected + "/screening")
                .then()
                .body("acts[0].rule", equalTo("ALREADY_HAPPENING"));
        given().get("/v1/cases?county=" + forum.county).then().body("items.id", contains(caseId));
    }

    static Forum screened(Map<String, Object> terms) {
        Map<String, Object> policy = new HashMap<>(terms);
        policy.put("moderation", "SCREENING");
        return Forum.withPolicy(policy);
    }

    static String sent(Forum forum, String author, String title) {
        return post(author, "/v1/proposals", forum.proposal("SPORT", title))
                .then()
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .extract()
                .path("id");
    }

    static String moderator(Forum forum) {
        return Tokens.of("moderator").county(forum.county).bearer();
    }

    static Response decided(
            Forum forum, String proposal, String decision, @Nullable String rule, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>();
        body.put("decision", decision);
        body.put("rule", rule);
        body.put("reason", reason);
        String path = "/v1/proposals/" + proposal;
        return as(moderator(forum))
                .header("If-Match", etag(moderator(forum), path))
                .body(body)
                .post(path + "/screening");
    }

    static Response again(String person, String author, String path) {
        return as(person).header("If-Match", etag(author, path)).post(path + "/submit");
    }

    private static String etag(String person, String path) {
        ValidatableResponse read = as(person).get(path).then().statusCode(200);
        return read.extract().header("ETag");
    }
}
