package hamgara.forum.rating;

import static hamgara.forum.ClockAt.instant;
import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What becomes of an answer once it is given.
@QuarkusTest
@WithTestResource(TestStack.class)
class AnswerTest {

    @Test
    void keepsEveryVersion() {
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        change(forum.officer("SPORT_YOUTH"), path, "correct-answer", answer("ACCEPT", "نخست"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CASE_NOT_ANSWERED"));
        answered(forum, path);

        change(forum.officer("SPORT_YOUTH"), path, "correct-answer", answer("ACCEPT", "درست‌شده"))
                .then()
                .statusCode(200)
                .body("answer.no", equalTo(2))
                .body("answer.decision", equalTo("ACCEPT"));
        given().get(path + "/answers")
                .then()
                .body("items.no", contains(2, 1))
                .body("items.isCorrection", contains(true, false))
                .body("items.decision", contains("ACCEPT", "REJECT"));
    }

    @Test
    void isCorrectedAndReopenedNoMoreOnceTheHallTookIt() {
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        answered(forum, path);

        change(forum.secretary(), path, "accept", Map.of()).then().statusCode(200);
        change(forum.officer("SPORT_YOUTH"), path, "correct-answer", answer("ACCEPT", "دیر"))
                .then()
                .statusCode(409)
                .body("code", equalTo("ANSWER_ACCEPTED"));
        reopened(forum.secretary(), path).then().statusCode(409).body("code", equalTo("ANSWER_ACCEPTED"));
    }

    @Test
    void isReopenedOnceByASupporterWithAClockOfItsOwn() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        Tokens supporter = Given.somebody();
        String path = answeredFor(forum, supporter);
        String proposal = given().get(path).path("proposalId");
        clock.moveTo("2026-12-26T10:00");

        reopened(citizen(), path).then().statusCode(403).body("code", equalTo("SUPPORTER_NEEDED"));
        reopened(supporter.bearer(), path).then().statusCode(200);

        // Sun 27 .. Wed 30, Sat 2, Sun 3, Mon 4, Tue 5, Sat 9, Sun 10
        given().get(path)
                .then()
                .body("state", equalTo("OPEN"))
                .body("answer", nullValue())
                .body("reopened", equalTo(1))
                .body("answerDueAt", equalTo(instant("2027-01-10T14:30").toString()))
                .body("originalAnswerDueAt", equalTo(instant("2027-01-04T14:30").toString()));
        given().get("/v1/proposals/" + proposal).then().body("state", equalTo("WITH_AGENCY"));
        answered(forum, path);
        reopened(supporter.bearer(), path).then().statusCode(409).body("code", equalTo("REOPENED_ONCE"));
        given().get(path + "/answers").then().body("items.no", contains(2, 1));
    }

    @Test
    void isRatedBySupportersOnly() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "smallestCell", 2));
        Tokens supporter = Given.somebody();
        Tokens other = Given.somebody();
        String path = answeredFor(forum, supporter, other);

        rate(citizen(), path, 5, "ANSWER").then().statusCode(403).body("code", equalTo("SUPPORTER_NEEDED"));
        clock.moveTo("2026-12-20T12:00");
        String late = citizen();
        String proposal = given().get(path).path("proposalId");
        support(late, proposal, "JOIN").then().statusCode(200);
        rate(late, path, 1, "ANSWER").then().statusCode(403).body("code", equalTo("SUPPORTER_NEEDED"));
        rate(supporter.bearer(), path, 6, "ANSWER").then().statusCode(422);
        rate(supporter.bearer(), path, 1, "ANSWER").then().statusCode(200);
        rate(supporter.bearer(), path, 2, "ANSWER").then().statusCode(200);
        given().get(path + "/ratings").then().body("items[0].count", nullValue());
        rate(other.bearer(), path, 5, "ANSWER").then().statusCode(200);
        given().get(path + "/ratings").then().body("items[0].count", equalTo(2)).body("items[0].mean", equalTo(3.5f));

        rate(other.bearer(), path, 5, "DAY_90").then().statusCode(409).body("code", equalTo("RATED_TOO_EARLY"));
        clock.moveTo("2027-03-21T10:00");
        rate(other.bearer(), path, 5, "DAY_90").then().statusCode(200);
    }

    @Test
    void isRatedAndAskedForAgainByThoseWhoWroteTheProposal() {
        Forum forum = Forum.withThreshold(1);
        Tokens author = Given.somebody();
        Tokens other = Given.somebody();
        Tokens gone = Given.somebody();
        String id = forum.published(author.bearer(), "SPORT", "زمین چمن روستای بالا");
        writesToo(author, other, id);
        writesToo(author, gone, id);
        as(gone.bearer()).delete("/v1/proposals/" + id + "/coauthors/me").then().statusCode(200);
        String path = "/v1/cases/"
                + support(citizen(), id, "JOIN")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("caseId");
        answered(forum, path);

        rate(author.bearer(), path, 2, "ANSWER").then().statusCode(200).body("stars", equalTo(2));
        rate(other.bearer(), path, 4, "ANSWER").then().statusCode(200);
        rate(gone.bearer(), path, 5, "ANSWER").then().statusCode(403).body("code", equalTo("SUPPORTER_NEEDED"));
        reopened(gone.bearer(), path).then().statusCode(403).body("code", equalTo("SUPPORTER_NEEDED"));
        reopened(author.bearer(), path).then().statusCode(200);
        given().get(path).then().body("state", equalTo("OPEN")).body("reopened", equalTo(1));
    }

    @Test
    void keepsARatingSpentWhenItsOwnerIsForgotten() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1));
        Tokens supporter = Given.somebody();
        String path = answeredFor(forum, supporter);
        rate(supporter.bearer(), path, 3, "ANSWER").then().statusCode(200);

        post(supporter.bearer(), "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        rate(supporter.bearer(), path, 5, "ANSWER").then().statusCode(409).body("code", equalTo("RATING_SPENT"));
    }

    private static String answeredFor(Forum forum, Tokens supporter, Tokens... others) {
        String proposal = forum.published(citizen(), "SPORT", "پیشنهاد " + java.util.UUID.randomUUID());
        String path = "/v1/cases/"
                + support(supporter.bearer(), proposal, "JOIN")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("caseId");
        for (Tokens other : others) {
            support(other.bearer(), proposal, "JOIN").then().statusCode(200);
        }
        answered(forum, path);
        return path;
    }

    private static void writesToo(Tokens author, Tokens other, String proposal) {
        String authors = "/v1/proposals/" + proposal + "/coauthors";
        String code = post(author.bearer(), authors + "/invitations", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        post(other.bearer(), authors, Map.of("code", code)).then().statusCode(201);
    }

    private static void answered(Forum forum, String path) {
        change(forum.officer("SPORT_YOUTH"), path, "answer", answer("REJECT", "ممکن نیست"))
                .then()
                .statusCode(200);
    }

    private static Map<String, String> answer(String decision, String reason) {
        return Map.of("decision", decision, "reason", reason);
    }

    private static Response reopened(String person, String path) {
        return post(person, path + "/reopen", Map.of("reason", "پاسخ به پرسش نبود"));
    }

    private static Response rate(String person, String path, int stars, String wave) {
        return as(person).body(Map.of("stars", stars, "wave", wave)).put(path + "/ratings/me");
    }
}
