package hamgara.forum.support;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SupportTest {

    @Inject
    DataSource database;

    @Test
    void opensExactlyOneCaseWhenFiftyCrossTheThresholdAtOnce() throws Exception {
        Forum forum = Forum.withThreshold(25);
        String proposal = forum.published(citizen(), "SPORT", "پنجاه نفر با هم");

        List<Response> answers = atOnce(50, _ -> support(citizen(), proposal, "JOIN"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        given().get("/v1/proposals/" + proposal)
                .then()
                .body("supporters", equalTo(50))
                .body("state", equalTo("WITH_AGENCY"))
                .body("caseId", notNullValue());
        given().get("/v1/cases?county=" + forum.county).then().body("items.size()", equalTo(1));
        var events = PublishedEvents.on("hamgara.forum");
        UUID subject = UUID.fromString(proposal);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> events.ofSubject(subject).size() == 52);
        assertThat(events.ofType("hamgara.forum.case-opened.v1"))
                .filteredOn(event -> event.data().path("proposal").asText().equals(proposal))
                .hasSize(1);
    }

    @Test
    void countsAPersonOnceHoweverOftenTheySupport() throws Exception {
        Forum forum = Forum.withThreshold(25);
        String proposal = forum.published(citizen(), "SPORT", "یک نفر، یک صدا");
        String person = Tokens.of("citizen").subject("one-" + UUID.randomUUID()).bearer();

        List<Response> answers = atOnce(20, i -> support(person, proposal, i % 2 == 0 ? "JOIN" : "HELP"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        given().get("/v1/proposals/" + proposal).then().body("supporters", equalTo(1));
    }

    @Test
    void countsAPersonWhoLeavesOnce() throws Exception {
        Forum forum = Forum.withThreshold(25);
        String proposal = forum.published(citizen(), "SPORT", "رفت و برگشت");
        String person =
                Tokens.of("citizen").subject("back-" + UUID.randomUUID()).bearer();
        support(person, proposal, "JOIN");
        support(citizen(), proposal, "JOIN");

        List<Response> answers = atOnce(10, _ -> as(person).delete("/v1/proposals/" + proposal + "/supports/me"));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        given().get("/v1/proposals/" + proposal).then().body("supporters", equalTo(1));
        support(person, proposal, "HELP").then().body("supporters", equalTo(2));
    }

    @Test
    void isOneOfAPersonAndNoneAtLeastEvenInTheDatabase() {
        Forum forum = Forum.withThreshold(25);
        String proposal = forum.published(citizen(), "SPORT", "پایگاه داده هم می‌شمارد");
        support(citizen(), proposal, "JOIN").then().statusCode(200);

        assertThatThrownBy(() -> Given.change(
                        database,
                        "insert into proposal_support select * from proposal_support where proposal_id = '" + proposal
                                + "'"))
                .hasMessageContaining("proposal_support_pkey");
        assertThatThrownBy(() -> Given.change(
                        database, "update proposal set supporters = -1, asked = -1 where id = '" + proposal + "'"))
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void tellsOfEachChangeHowManyThereAre() {
        Forum forum = Forum.withThreshold(25);
        String author =
                Tokens.of("citizen").subject("author-" + UUID.randomUUID()).bearer();
        String proposal = forum.published(author, "SPORT", "هر بار چند نفر");
        String person =
                Tokens.of("citizen").subject("twice-" + UUID.randomUUID()).bearer();
        support(person, proposal, "JOIN");
        as(person).delete("/v1/proposals/" + proposal + "/supports/me").then().statusCode(200);
        support(person, proposal, "HELP");
        String etag = given().get("/v1/proposals/" + proposal).then().extract().header("ETag");
        as(author)
                .header("If-Match", etag)
                .body(Map.of("reason", "DONE"))
                .post("/v1/proposals/" + proposal + "/withdraw")
                .then()
                .statusCode(200);

        var events = PublishedEvents.on("hamgara.forum");
        UUID subject = UUID.fromString(proposal);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> events.ofSubject(subject).size() == 5);
        assertThat(events.ofSubject(subject))
                .extracting(event -> event.type().replaceAll("hamgara.forum.|.v1", "") + " "
                        + event.data().path("supporters").asText())
                .containsExactly(
                        "proposal-published ",
                        "proposal-supported 1",
                        "proposal-support-withdrawn 0",
                        "proposal-supported 1",
                        "proposal-withdrawn ");
    }

    @Test
    void keepsThePolicyAProposalBeganWith() {
        Forum forum = Forum.withThreshold(2);
        String proposal = forum.published(citizen(), "SPORT", "قاعدهٔ روز نخست");
        as(forum.governor())
                .header("If-Match", "\"1\"")
                .body(Map.of("supportThreshold", 100, "answerDays", 20))
                .put("/v1/halls/" + forum.hall + "/policy")
                .then()
                .statusCode(200);

        support(citizen(), proposal, "JOIN").then().body("state", equalTo("PUBLISHED"));
        support(citizen(), proposal, "JOIN").then().body("state", equalTo("WITH_AGENCY"));

        String caseId = given().get("/v1/proposals/" + proposal).path("caseId");
        given().get("/v1/cases/" + caseId).then().body("policyVersion", equalTo(1));
    }

    @Test
    void letsTheSecretaryBringAProposalToItsAgencyOnce() {
        Forum forum = Forum.withThreshold(25);
        String proposal = forum.published(citizen(), "LIBRARY", "نشست کتاب‌خوانی");

        post(citizen(), "/v1/proposals/" + proposal + "/cases", Map.of()).then().statusCode(403);
        post(forum.secretary(), "/v1/proposals/" + proposal + "/cases", Map.of())
                .then()
                .statusCode(201)
                .body("state", equalTo("WITH_AGENCY"))
                .body("caseId", notNullValue());
        post(forum.secretary(), "/v1/proposals/" + proposal + "/cases", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_NOT_OPEN"));
    }

    @Test
    void isTakenAfterTheAnswerUntilTheWindowEnds() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 2, "sessionLine", 3, "window", "P10D"));
        String proposal = forum.published(citizen(), "SPORT", "پس از پاسخ هم");
        support(citizen(), proposal, "JOIN").then().statusCode(200);
        String caseId = support(citizen(), proposal, "JOIN").then().extract().path("caseId");
        change(
                        forum.officer("SPORT_YOUTH"),
                        "/v1/cases/" + caseId,
                        "answer",
                        Map.of("decision", "ACCEPT", "reason", "انجام می‌شود"))
                .then()
                .statusCode(200);

        clock.moveTo("2026-12-30T23:59");
        support(citizen(), proposal, "JOIN")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("supporters", equalTo(3));
        given().get("/v1/halls/" + forum.hall + "/session-list")
                .then()
                .body("items.proposalId", contains(proposal))
                .body("items[0].listedAt", equalTo("2026-12-30T20:29:00Z"));

        clock.moveTo("2026-12-31T00:00");
        support(citizen(), proposal, "JOIN")
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_NOT_OPEN"))
                .body("state", equalTo("ANSWERED"));
        given().get("/v1/proposals/" + proposal).then().body("supporters", equalTo(3));
    }

    private interface Act {
        Response by(int number);
    }

    private static List<Response> atOnce(int callers, Act act) throws Exception {
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var answers = threads.invokeAll(IntStream.range(0, callers)
                    .<Callable<Response>>mapToObj(i -> () -> act.by(i))
                    .toList());
            var done = new java.util.ArrayList<Response>();
            for (var answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }
}
