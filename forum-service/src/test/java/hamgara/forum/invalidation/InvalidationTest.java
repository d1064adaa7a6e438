package hamgara.forum.invalidation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class InvalidationTest {

    @Inject
    DataSource database;

    @Inject
    InvalidationSweep sweep;

    @Test
    void needsAConditionAndAModeratorOfTheCounty() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "دسته بدون شرط");

        written(forum, moderator(forum), Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("INVALIDATION_CONDITION_NEEDED"));
        written(forum, Tokens.of("moderator").county("0601").bearer(), Map.of("proposalId", proposal))
                .then()
                .statusCode(403);
        written(forum, citizen(), Map.of("proposalId", proposal)).then().statusCode(403);
    }

    @Test
    void isNotWrittenByWhoWroteTheProposalAlsoOnceForgotten() {
        Forum forum = Forum.withThreshold(50);
        String both = Tokens.of("citizen", "moderator")
                .subject("both-" + forum.county)
                .county(forum.county)
                .bearer();
        String proposal = forum.published(both, "SPORT", "دسته برای پیشنهاد خود");

        written(forum, both, Map.of("proposalId", proposal))
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_REVIEW"));
        post(both, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
        written(forum, both, Map.of("proposalId", proposal))
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_REVIEW"));
    }

    @Test
    void isUndoneUntilItStarted() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "دسته‌ای که لغو می‌شود");
        supported(proposal, 3);
        String batch = written(forum, moderator(forum), Map.of("proposalId", proposal))
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("found", equalTo(3))
                .body("preview[0].proposalId", equalTo(proposal))
                .body("preview[0].left", equalTo(0))
                .extract()
                .path("id");

        act(forum, batch, "schedule", Map.of("startsAt", "2026-12-21T06:30:00Z"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SCHEDULED"));
        act(forum, batch, "cancel", Map.of()).then().statusCode(200).body("state", equalTo("CANCELLED"));
        clock.moveTo("2026-12-22T10:00");
        act(forum, batch, "schedule", Map.of("startsAt", "2026-12-23T06:30:00Z"))
                .then()
                .statusCode(409)
                .body("code", equalTo("INVALIDATION_MOVED_ON"));
        read(proposal).body("supporters", equalTo(3));

        String other = written(forum, moderator(forum), Map.of("proposalId", proposal))
                .then()
                .extract()
                .path("id");
        start(forum, other, "2026-12-22T06:31:00Z", clock);
        act(forum, other, "cancel", Map.of()).then().statusCode(409);
        read(proposal).body("supporters", equalTo(0));
    }

    @Test
    void takesExactlyWhatItsConditionsName() throws SQLException {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 50, "smallestCell", 3));
        String proposal = forum.published(citizen(), "SPORT", "یک شبکه، یک ساعت");
        String other = forum.published(citizen(), "CULTURE", "پیشنهاد دیگر همان تالار");
        for (int i = 0; i < 4; i++) {
            from("10.1.2." + i, citizen(), proposal);
        }
        from("10.9.9.9", citizen(), proposal);
        from("10.1.2.7", citizen(), other);
        String origin = as(moderator(forum))
                .get("/v1/proposals/" + proposal + "/supports/review")
                .then()
                .statusCode(200)
                .body("origins.supports", contains(4))
                .body("origins[0].originKey", matchesPattern("[0-9a-f]{24}"))
                .extract()
                .path("origins[0].originKey");

        String batch = written(forum, moderator(forum), Map.of("proposalId", proposal, "originKey", origin))
                .then()
                .body("found", equalTo(4))
                .extract()
                .path("id");
        start(forum, batch, "2026-12-20T06:31:00Z", clock);
        as(moderator(forum))
                .get("/v1/invalidations/" + batch)
                .then()
                .body("taken", equalTo(4))
                .body("endedAt", notNullValue());
        read(proposal).body("supporters", equalTo(1));
        read(other).body("supporters", equalTo(1));
        assertThat(Given.value(
                        database,
                        "select count(*) from proposal_support where state = 'INVALID' and invalidation_id = '" + batch
                                + "'"))
                .isEqualTo("4");
    }

    @Test
    void keepsAnInvalidatedVoiceOut() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "صدایی که کنار رفت");
        String person = Given.somebody().bearer();
        support(person, proposal, "JOIN").then().statusCode(200);
        String batch = written(forum, moderator(forum), Map.of("proposalId", proposal))
                .then()
                .extract()
                .path("id");
        start(forum, batch, "2026-12-20T06:31:00Z", clock);

        support(person, proposal, "HELP").then().statusCode(409).body("code", equalTo("SUPPORT_INVALID"));
        as(person).delete("/v1/proposals/" + proposal + "/supports/me").then().body("support", equalTo("INVALID"));
        support(person, proposal, "HELP").then().statusCode(409).body("code", equalTo("SUPPORT_INVALID"));
        read(proposal).body("supporters", equalTo(0));
    }

    @Test
    void unqualifiesOnlyWhileNoCaseIsOpen() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum waiting = Forum.withPolicy(Map.of("supportThreshold", 2, "qualificationHoldDays", 5));
        Forum open = Forum.withThreshold(2);
        String held = waiting.published(citizen(), "SPORT", "هنوز بی‌پرونده");
        String withCase = open.published(citizen(), "SPORT", "پرونده باز است");
        supported(held, 2);
        supported(withCase, 2);
        read(held).body("state", equalTo("QUALIFIED"));
        String one = written(waiting, moderator(waiting), Map.of("proposalId", held))
                .then()
                .extract()
                .path("id");
        String other = written(open, moderator(open), Map.of("proposalId", withCase))
                .then()
                .extract()
                .path("id");
        start(waiting, one, "2026-12-20T06:31:00Z", clock);
        start(open, other, "2026-12-20T06:45:00Z", clock);

        read(held).body("state", equalTo("PUBLISHED")).body("supporters", equalTo(0));
        read(withCase)
                .body("state", equalTo("WITH_AGENCY"))
                .body("supporters", equalTo(0))
                .body("caseId", notNullValue());
    }

    @Test
    void leavesCountersThatARecountGivesAfterSixteenWritersAndABatch() throws Exception {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1000);
        String proposal = forum.published(citizen(), "SPORT", "شمارش دوباره");
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String person = Given.somebody().bearer();
            boolean leaves = i % 4 == 0;
            if (i < 8) {
                support(person, proposal, "JOIN").then().statusCode(200);
            }
            acts.add(() -> {
                int joins = support(person, proposal, "JOIN").statusCode();
                int helps = support(person, proposal, "HELP").statusCode();
                return leaves
                        ? as(person)
                                .delete("/v1/proposals/" + proposal + "/supports/me")
                                .statusCode()
                        : Math.max(joins, helps);
            });
        }
        acts.add(() -> {
            sweep.sweep();
            return 200;
        });
        String batch = written(forum, moderator(forum), Map.of("givenUntil", "2026-12-20T06:30:30Z"))
                .then()
                .extract()
                .path("id");
        act(forum, batch, "schedule", Map.of("startsAt", "2026-12-20T06:30:10Z"))
                .then()
                .statusCode(200);
        try (var people = Executors.newFixedThreadPool(17)) {
            clock.moveTo("2026-12-20T10:00:20");
            for (var answer : people.invokeAll(acts)) {
                assertThat(answer.get()).isIn(200, 409); // the batch may have taken the voice out meanwhile
            }
        }
        done(forum, batch);
        as(moderator(forum)).get("/v1/invalidations/" + batch).then().body("taken", greaterThanOrEqualTo(6));

        assertThat(Given.value(database, """
            select p.supporters = count(*) filter (where s.state = 'ACTIVE')
               and p.conditional = count(*) filter (where s.state = 'CONDITIONAL')
               and count(*) = 16
            from proposal p join proposal_support s on s.proposal_id = p.id
            where p.id = '%s' group by p.id""".formatted(proposal))).isEqualTo("t");
    }

    private static ValidatableResponse read(String proposal) {
        return given().get("/v1/proposals/" + proposal).then().statusCode(200);
    }

    private static void supported(String proposal, int people) {
        for (int i = 0; i < people; i++) {
            support(citizen(), proposal, "JOIN").then().statusCode(200);
        }
    }

    /// As the gateway passes it on.
    private static void from(String address, String person, String proposal) {
        as(person)
                .header("X-Forwarded-For", address)
                .body(Map.of("kind", "JOIN"))
                .put("/v1/proposals/" + proposal + "/supports/me")
                .then()
                .statusCode(200);
    }

    static String moderator(Forum forum) {
        return Tokens.of("moderator").county(forum.county).bearer();
    }

    static Response written(Forum forum, String person, Map<String, Object> conditions) {
        return post(
                person,
                "/v1/invalidations",
                Map.of(
                        "hallId",
                        forum.hall,
                        "name",
                        "دستهٔ آزمون",
                        "reason",
                        "از یک جا آمد",
                        "conditions",
                        conditions));
    }

    static Response act(Forum forum, String batch, String verb, Map<String, Object> body) {
        String path = "/v1/invalidations/" + batch;
        String etag =
                as(moderator(forum)).get(path).then().statusCode(200).extract().header("ETag");
        return as(moderator(forum)).header("If-Match", etag).body(body).post(path + "/" + verb);
    }

    /// Lets it start, and waits until the sweep of the running service has done it.
    static void start(Forum forum, String batch, String startsAt, ClockAt clock) {
        act(forum, batch, "schedule", Map.of("startsAt", startsAt)).then().statusCode(200);
        clock.moveTo(java.time.Instant.parse(startsAt));
        done(forum, batch);
    }

    private static void done(Forum forum, String batch) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> as(moderator(forum))
                        .get("/v1/invalidations/" + batch)
                        .then()
                        .body("state", equalTo("DONE")));
    }
}
