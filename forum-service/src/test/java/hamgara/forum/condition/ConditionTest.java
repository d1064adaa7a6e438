package hamgara.forum.condition;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.decide;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.log;
import static hamgara.forum.moderation.Moderated.moderator;
import static hamgara.forum.moderation.Moderated.queue;
import static hamgara.forum.moderation.Moderated.report;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ConditionTest {

    @Test
    void countsAConditionApartUntilItCameTrue() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "بله، اگر");
        String condition = add(citizen(), proposal);

        waits(citizen(), proposal, condition)
                .then()
                .statusCode(200)
                .body("support", equalTo("CONDITIONAL"))
                .body("conditionId", equalTo(condition))
                .body("supporters", equalTo(0))
                .body("conditional", equalTo(2));
        given().get("/v1/proposals/" + proposal + "/conditions")
                .then()
                .body("items.id", contains(condition))
                .body("items[0].waiting", equalTo(2))
                .body("items[0].words", equalTo("اگر مربی زن هم باشد"));
    }

    @Test
    void convertsWhenNobodyObjectsInTime() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 2, "conditionObjectionDays", 3));
        String proposal = forum.published(citizen(), "SPORT", "شرطی که برآورده شد");
        String condition = add(citizen(), proposal);
        waits(citizen(), proposal, condition).then().statusCode(200);
        String doubtful = Given.somebody().bearer();
        waits(doubtful, proposal, condition).then().statusCode(200);
        String path = "/v1/proposals/" + proposal + "/conditions/" + condition;

        as(doubtful).put(path + "/objections/me").then().statusCode(409).body("code", equalTo("NOT_WAITING_FOR_IT"));
        change(citizen(), path, "fulfil", Map.of("how", "شد")).then().statusCode(403);
        change(forum.secretary(), path, "fulfil", Map.of("how", "یک مربی زن معرفی شد"))
                .then()
                .statusCode(200)
                .body("waiting", equalTo(3))
                .body("convertsAt", equalTo("2026-12-23T20:30:00Z"));
        change(forum.secretary(), path, "fulfil", Map.of("how", "دوباره"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CONDITION_MOVED_ON"));
        as(doubtful).put(path + "/objections/me").then().statusCode(200);
        clock.moveTo("2026-12-23T23:59");
        read(proposal).body("supporters", equalTo(0)).body("conditional", equalTo(3));

        clock.moveTo("2026-12-24T00:00");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> read(proposal)
                        .body("supporters", equalTo(2))
                        .body("conditional", equalTo(1))
                        .body("state", equalTo("WITH_AGENCY")));
        given().get(path).then().body("convertedAt", notNullValue()).body("waiting", equalTo(1));
    }

    @Test
    void showsWordsOfAScreenedHallOnceTheyWerePassed() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 50));
        String proposal = forum.published(citizen(), "SPORT", "شرط خوانده می‌شود");
        as(forum.governor())
                .header("If-Match", "\"1\"")
                .body(Map.of("supportThreshold", 50, "moderation", "SCREENING"))
                .put("/v1/halls/" + forum.hall + "/policy")
                .then()
                .statusCode(200);
        String condition = add(citizen(), proposal);
        String path = "/v1/proposals/" + proposal + "/conditions/" + condition;

        given().get(path).then().statusCode(200).body("words", nullValue());
        change(Tokens.of("moderator").county(forum.county).bearer(), path, "pass", Map.of())
                .then()
                .statusCode(200);
        given().get(path).then().body("words", equalTo("اگر مربی زن هم باشد"));
    }

    @Test
    void goesOutOfSightWhereAModeratorSaysSo() {
        Forum forum = Forum.withThreshold(50);
        String author = Given.somebody().bearer();
        String proposal = forum.published(citizen(), "SPORT", "شرطی که کسی را می‌آزارد");
        String condition = add(author, proposal);
        String path = "/v1/proposals/" + proposal + "/conditions/" + condition;
        String seen = etag(path);
        report(citizen(), condition, "DIGNITY").then().statusCode(201);
        assertThat(queue(forum).getString("items.find { it.contentId == '" + condition + "' }.kind"))
                .isEqualTo("CONDITION");
        decide(forum, moderator(forum), condition, judgement("HIDE", "DIGNITY"));

        given().get(path).then().statusCode(200).body("words", nullValue()).body("outOfSight", equalTo(true));
        given().get("/v1/proposals/" + proposal + "/conditions").then().body("items.words", contains(nullValue()));
        assertThat(etag(path)).isNotEqualTo(seen);
        as(author).get(path).then().body("words", equalTo("اگر مربی زن هم باشد"));
        as(moderator(forum)).get(path).then().body("words", equalTo("اگر مربی زن هم باشد"));
        waits(citizen(), proposal, condition).then().statusCode(409).body("code", equalTo("CONDITION_NOT_OPEN"));
        assertThat(log(forum).getList("items.kind")).containsExactly("CONDITION");
        assertThat(log(forum).getList("items.reason")).containsExactly("با قرار گفت‌وگو سازگار نیست");
        as(author).get("/v1/moderation-acts/mine").then().body("items.contentId", contains(condition));

        act(moderator(forum), condition, judgement("REMOVE", "DIGNITY"));
        as(author).get(path).then().body("words", nullValue());
        act(moderator(forum), condition, judgement("SHOW", "DIGNITY"));
        given().get(path).then().body("words", equalTo("اگر مربی زن هم باشد")).body("outOfSight", nullValue());
    }

    @Test
    void isNeitherPassedNorFulfilledByWhoWroteItOrTheProposal() {
        Forum forum = Forum.withThreshold(50);
        Tokens all = Tokens.of("citizen", "moderator", "hall-secretary")
                .subject("all-" + forum.county)
                .county(forum.county);
        String other = forum.published(citizen(), "SPORT", "پیشنهاد دیگری");
        String own = forum.published(all.bearer(), "SPORT", "پیشنهاد خود دبیر");

        for (String path : new String[] {
            "/v1/proposals/" + other + "/conditions/" + add(all.bearer(), other),
            "/v1/proposals/" + own + "/conditions/" + add(citizen(), own)
        }) {
            change(all.bearer(), path, "fulfil", Map.of("how", "شد"))
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("SELF_REVIEW"));
            change(all.bearer(), path, "pass", Map.of()).then().statusCode(403).body("code", equalTo("SELF_REVIEW"));
            change(forum.secretary(), path, "fulfil", Map.of("how", "شد"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void takesNoPlaceOnceNobodyWaitsForIt() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "یک نفر و شرط‌های بسیار");
        String one = citizen();
        for (int i = 0; i < 51; i++) {
            add(one, proposal);
        }

        add(citizen(), proposal);
    }

    @Test
    void isNotWrittenByWhoMayNotWrite() {
        Forum forum = Forum.withPolicy(Map.of("budgets", Map.of("comments", 2)));
        String author = Given.somebody().bearer();
        String proposal = forum.published(citizen(), "SPORT", "شرط و محرومیت");
        add(author, proposal);
        String last = add(author, proposal);
        write(author, proposal).then().statusCode(429).body("code", equalTo("ALLOWANCE_SPENT"));

        Map<String, Object> judgement = judgement("WARN", "SPAM");
        judgement.put("sanction", Map.of("kind", "NO_WRITING", "days", 3));
        act(moderator(forum), last, judgement);
        write(author, proposal).then().statusCode(403).body("code", equalTo("SANCTIONED"));
    }

    private static ValidatableResponse read(String proposal) {
        return given().get("/v1/proposals/" + proposal).then().statusCode(200);
    }

    static String add(String person, String proposal) {
        return write(person, proposal).then().statusCode(201).extract().path("id");
    }

    static Response write(String person, String proposal) {
        return post(person, "/v1/proposals/" + proposal + "/conditions", Map.of("words", "اگر مربی زن هم باشد"));
    }

    static Response waits(String person, String proposal, String condition) {
        return as(person)
                .body(Map.of("kind", "JOIN", "conditionId", condition))
                .put("/v1/proposals/" + proposal + "/supports/me");
    }
}
