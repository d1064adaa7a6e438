package hamgara.forum.screeningappeal;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static hamgara.forum.moderation.Moderated.moderator;
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
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ScreeningAppealTest {

    @Test
    void isDecidedByAnotherPersonWithinTheClock() {
        ClockAt.tehran("2026-12-12T10:00"); // Saturday
        Forum forum = screened(Map.of("appealDays", 3));
        String author = Given.somebody().bearer();
        String first = moderator(forum);
        String proposal = rejected(forum, author, first);
        String path = "/v1/proposals/" + proposal;

        appealed(citizen(), proposal).then().statusCode(404);
        Response made = appealed(author, proposal);
        made.then()
                .statusCode(201)
                .body("dueAt", equalTo(ClockAt.instant("2026-12-15T14:30").toString()))
                .body("dueAtJalali", equalTo("1405-09-24"));
        String appeal = made.path("id");
        appealed(author, proposal).then().statusCode(409).body("code", equalTo("NOTHING_REJECTED"));
        given().get(path + "/screening").then().body("acts[0].standing", equalTo("UNDER_APPEAL"));
        as(moderator(forum))
                .get("/v1/halls/" + forum.hall + "/screening-appeals")
                .then()
                .statusCode(200)
                .body("items.id", contains(appeal));
        as(moderator(Forum.withThreshold(5)))
                .get("/v1/halls/" + forum.hall + "/screening-appeals")
                .then()
                .statusCode(403);
        decided(first, proposal, appeal, true).then().statusCode(403).body("code", equalTo("SCREENING_APPEAL_OWN"));
        decided(forum.governor(), proposal, appeal, true)
                .then()
                .statusCode(409)
                .body("code", equalTo("SCREENING_APPEAL_STILL_IN_TIME"));

        decided(moderator(forum), proposal, appeal, true).then().statusCode(200).body("overturned", equalTo(true));
        given().get(path).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        given().get(path + "/screening")
                .then()
                .body("acts.decision", contains("PASS", "REJECT"))
                .body("acts.standing", contains("STANDS", "OVERTURNED"));
        support(citizen(), proposal, "JOIN").then().statusCode(200);
        as(author)
                .get(path + "/screening/appeals/" + appeal)
                .then()
                .body("decisionReason", equalTo("موضوع آن دو یکی نیست"));
        as(citizen()).get(path + "/screening/appeals").then().statusCode(404);
        decided(moderator(forum), proposal, appeal, true)
                .then()
                .statusCode(409)
                .body("code", equalTo("SCREENING_APPEAL_DECIDED"));
    }

    @Test
    void goesToTheGovernorOnceItsTimeHasRunOut() {
        ClockAt clock = ClockAt.tehran("2026-12-12T10:00");
        Forum forum = screened(Map.of("appealDays", 1));
        String author = Given.somebody().bearer();
        String proposal = rejected(forum, author, moderator(forum));
        String appeal =
                appealed(author, proposal).then().statusCode(201).extract().path("id");
        String path = "/v1/proposals/" + proposal + "/screening/appeals/" + appeal;
        as(author).get(path).then().body("escalatedAt", nullValue());

        clock.moveTo("2026-12-13T14:31");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(author).get(path).then().body("escalatedAt", notNullValue()));
        as(forum.governor())
                .get("/v1/halls/" + forum.hall + "/screening-appeals")
                .then()
                .body("items.id", contains(appeal));
        decided(forum.governor(), proposal, appeal, false)
                .then()
                .statusCode(200)
                .body("overturned", equalTo(false));
        as(author).get("/v1/proposals/" + proposal).then().body("state", equalTo("REJECTED"));
        as(author).get("/v1/proposals/" + proposal + "/screening").then().body("acts[0].standing", equalTo("UPHELD"));
        as(forum.governor())
                .get("/v1/halls/" + forum.hall + "/screening-appeals")
                .then()
                .body("items", empty());
    }

    @Test
    void isDecidedByNobodyWhoHadPartInItAlsoOnceForgotten() {
        Forum forum = screened(Map.of());
        String author = both(forum);
        String first = both(forum);
        String proposal = rejected(forum, author, first);
        String appeal =
                appealed(author, proposal).then().statusCode(201).extract().path("id");

        for (String person : new String[] {author, first}) {
            post(person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
            decided(person, proposal, appeal, true)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SCREENING_APPEAL_OWN"));
        }
        decided(moderator(forum), proposal, appeal, false).then().statusCode(200);
    }

    @Test
    void isAgainstARefusalOnly() {
        Forum forum = screened(Map.of());
        String author = Given.somebody().bearer();
        String proposal = sent(forum, author);

        appealed(author, proposal).then().statusCode(409).body("code", equalTo("NOTHING_REJECTED"));
    }

    static Forum screened(Map<String, Object> terms) {
        var policy = new java.util.HashMap<>(terms);
        policy.put("moderation", "SCREENING");
        return Forum.withPolicy(policy);
    }

    static String sent(Forum forum, String author) {
        return post(author, "/v1/proposals", forum.proposal("SPORT", "پیشنهادی که پذیرفته نشد " + UUID.randomUUID()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String rejected(Forum forum, String author, String moderator) {
        String proposal = sent(forum, author);
        String path = "/v1/proposals/" + proposal;
        as(moderator)
                .header("If-Match", as(moderator).get(path).header("ETag"))
                .body(Map.of("decision", "REJECT", "rule", "DUPLICATE"))
                .post(path + "/screening")
                .then()
                .statusCode(200);
        return proposal;
    }

    static Response appealed(String person, String proposal) {
        return post(person, "/v1/proposals/" + proposal + "/screening/appeals", Map.of("reason", "چیز دیگری می‌گوید"));
    }

    static Response decided(String person, String proposal, String appeal, boolean overturned) {
        String path = "/v1/proposals/" + proposal + "/screening/appeals/" + appeal;
        return as(person)
                .header("If-Match", as(person).get(path).header("ETag"))
                .body(Map.of("overturned", overturned, "reason", "موضوع آن دو یکی نیست"))
                .post(path + "/decide");
    }

    private static String both(Forum forum) {
        return Tokens.of("citizen", "moderator")
                .subject("both-" + UUID.randomUUID())
                .county(forum.county)
                .bearer();
    }
}
