package hamgara.forum.admission;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AdmissionTest {

    @Inject
    DataSource database;

    @Test
    void drawsTheLineFromActiveMembersAtPublication() throws SQLException {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 2, "supportShare", 0.021));
        members(forum, 100);
        String proposal = forum.published(citizen(), "SPORT", "خط از شمار عضوها");
        members(forum, 1000);

        read(proposal).body("supportThreshold", equalTo(2)).body("supportLine", equalTo(3));
        supported(proposal, 2);
        read(proposal).body("state", equalTo("PUBLISHED"));
        supported(proposal, 1);
        read(proposal).body("state", equalTo("WITH_AGENCY"));
    }

    @Test
    void recordsCountsRuleAndPolicyVersion() throws SQLException {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 2));
        members(forum, 100);
        String proposal = forum.published(citizen(), "SPORT", "ثبت شمارها");
        members(forum, 1000);
        as(forum.governor())
                .header("If-Match", "\"1\"")
                .body(Map.of("supportThreshold", 100, "answerDays", 20))
                .put("/v1/halls/" + forum.hall + "/policy")
                .then()
                .statusCode(200);
        supported(proposal, 2);

        given().get("/v1/proposals/" + proposal + "/admissions")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].rule", equalTo("COUNT"))
                .body("items[0].supporters", equalTo(2))
                .body("items[0].line", equalTo(2))
                .body("items[0].activeMembers", equalTo(100))
                .body("items[0].policyVersion", equalTo(1))
                .body("items[0].undoneAt", nullValue());
    }

    @Test
    void isInForceOnceAndHasNoCaseWhileItWaitsEvenInTheDatabase() {
        Forum forum = Forum.withThreshold(1);
        String proposal = forum.published(citizen(), "SPORT", "پایگاه داده هم نمی‌پذیرد");
        supported(proposal, 1);

        assertThatThrownBy(() -> Given.change(database, """
                        insert into admission (proposal_id, no, rule, admitted_at, supporters, assisted, paper, line,
                                               active_members, policy_version)
                        select proposal_id, 2, rule, admitted_at, supporters, assisted, paper, line, active_members,
                               policy_version
                        from admission where proposal_id = '%s'""".formatted(proposal)))
                .hasMessageContaining("admission_in_force");
        assertThatThrownBy(() -> Given.change(
                        database,
                        "update proposal set state = 'QUALIFIED', hold_until = now() where id = '" + proposal + "'"))
                .hasMessageContaining("proposal_qualified_has_no_case");
    }

    @Test
    void takesAQualificationBackOnlyWhileNoCaseIsOpen() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 2, "qualificationHoldDays", 2));
        String proposal = forum.published(citizen(), "SPORT", "در انتظار پرونده");
        String fickle = Given.somebody().bearer();
        support(fickle, proposal, "JOIN").then().statusCode(200);
        support(citizen(), proposal, "JOIN")
                .then()
                .body("state", equalTo("QUALIFIED"))
                .body("caseId", nullValue());
        read(proposal).body("holdUntil", notNullValue()).body("qualifiedAt", notNullValue());

        away(fickle, proposal).body("state", equalTo("PUBLISHED")).body("supporters", equalTo(1));
        given().get("/v1/proposals/" + proposal + "/admissions")
                .then()
                .body("items[0].undoneAt", notNullValue())
                .body("items[0].undoneSupporters", equalTo(1));

        support(fickle, proposal, "JOIN").then().body("state", equalTo("QUALIFIED"));
        clock.moveTo("2026-12-24T10:00");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> read(proposal).body("state", equalTo("WITH_AGENCY")));
        away(fickle, proposal)
                .body("state", equalTo("WITH_AGENCY"))
                .body("caseId", notNullValue())
                .body("supporters", equalTo(1));
        given().get("/v1/proposals/" + proposal + "/admissions")
                .then()
                .body("items.no", contains(2, 1))
                .body("items[0].undoneAt", nullValue());
    }

    @Test
    void listsForTheNextSessionWhatSoManySupport() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 50, "sessionLine", 2));
        String proposal = forum.published(citizen(), "SPORT", "در دستور نشست بعدی");
        supported(proposal, 1);
        list(forum).body("items", empty());

        supported(proposal, 1);
        list(forum).body("items.proposalId", contains(proposal)).body("items[0].supporters", equalTo(2));
        supported(proposal, 1);
        list(forum).body("items.size()", equalTo(1));
    }

    @Test
    void asksTheSecretaryWhyOrWhichSession() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "با تصمیم دبیر");
        String path = "/v1/proposals/" + proposal + "/qualify";

        post(forum.secretary(), path, Map.of())
                .then()
                .statusCode(422)
                .body("code", equalTo("QUALIFICATION_REASON_NEEDED"));
        post(forum.secretary(), path, Map.of("sessionId", UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        post(forum.secretary(), path, Map.of("reason", "فوری است"))
                .then()
                .statusCode(201)
                .body("state", equalTo("WITH_AGENCY"))
                .body("caseId", notNullValue());
        given().get("/v1/proposals/" + proposal + "/admissions")
                .then()
                .body("items[0].rule", equalTo("SECRETARY"))
                .body("items[0].reason", equalTo("فوری است"));
    }

    @Test
    void isNotDecidedByASecretaryWhoWroteIt() {
        Forum forum = Forum.withThreshold(50);
        String both = Tokens.of("citizen", "hall-secretary")
                .subject("both-" + forum.county)
                .county(forum.county)
                .bearer();
        String path = "/v1/proposals/" + forum.published(both, "SPORT", "دبیر پیشنهاد خود") + "/qualify";

        post(both, path, Map.of("reason", "فوری است")).then().statusCode(403).body("code", equalTo("SELF_REVIEW"));
        post(both, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
        post(both, path, Map.of("reason", "فوری است")).then().statusCode(403).body("code", equalTo("SELF_REVIEW"));
        post(forum.secretary(), path, Map.of("reason", "فوری است")).then().statusCode(201);
    }

    @Test
    void givesTheWindowBackTheDaysItWaited() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 2, "window", "P10D", "qualificationHoldDays", 30));
        String proposal = forum.published(citizen(), "SPORT", "مهلت در انتظار نمی‌گذرد");
        String fickle = Given.somebody().bearer();
        support(fickle, proposal, "JOIN").then().statusCode(200);
        support(citizen(), proposal, "JOIN").then().body("state", equalTo("QUALIFIED"));

        clock.moveTo("2027-01-02T10:00");
        away(fickle, proposal).body("state", equalTo("PUBLISHED"));
        read(proposal).body("windowUntil", equalTo("2027-01-12T20:30:00Z"));
        support(fickle, proposal, "JOIN").then().body("state", equalTo("QUALIFIED"));
    }

    private ValidatableResponse list(Forum forum) {
        return given().get("/v1/halls/" + forum.hall + "/session-list").then().statusCode(200);
    }

    private static ValidatableResponse read(String proposal) {
        return given().get("/v1/proposals/" + proposal).then().statusCode(200);
    }

    private static ValidatableResponse away(String person, String proposal) {
        return as(person)
                .delete("/v1/proposals/" + proposal + "/supports/me")
                .then()
                .statusCode(200);
    }

    private static void supported(String proposal, int people) {
        for (int i = 0; i < people; i++) {
            support(citizen(), proposal, "JOIN").then().statusCode(200);
        }
    }

    /// Counted for good, as the count of a day is.
    private void members(Forum forum, int people) throws SQLException {
        Given.change(
                database,
                "update hall set active_members = " + people
                        + ", counted_on = (now() at time zone 'Asia/Tehran')::date where id = '" + forum.hall + "'");
    }
}
