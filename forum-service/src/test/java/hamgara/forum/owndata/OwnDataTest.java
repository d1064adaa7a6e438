package hamgara.forum.owndata;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OwnDataTest {

    /// Columns that hold the pseudonym of a person, wherever they are.
    private static final String OF_PERSONS = """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and data_type = 'text'
              and (column_name in ('person', 'author', 'scope') or column_name like '%_by_person')""";

    @Inject
    DataSource database;

    @Test
    void givesEverythingAndForgetsIt() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        Tokens person = Given.somebody();
        String proposal = everythingOf(person, forum);
        String pseudonym = Given.value(database, "select author from proposal where id = '" + proposal + "'");
        List<String> columns = columns();
        assertThat(columns).contains("participant.person", "proposal.author", "idempotency_key.scope");
        assertThat(held(columns, pseudonym)).isNotEmpty();

        as(person.bearer())
                .get("/v1/participants/me/data")
                .then()
                .statusCode(200)
                .body("data.proposals.id", contains(proposal))
                .body("data.supports.size()", equalTo(1))
                .body("data.comments.size()", equalTo(1))
                .body("data.scopes.size()", equalTo(1))
                .body("data.written.kind", hasItems("PROPOSAL", "COMMENT", "STATEMENT"))
                .body("data.volunteering.size()", equalTo(1))
                .body("data.organisations.size()", equalTo(1))
                .body("data.statements.size()", equalTo(1))
                .body("data.votes.vote", contains("AGREE"))
                .body("data.participant.size()", equalTo(1));

        post(person.bearer(), "/v1/participants/me/erasure", Map.of())
                .then()
                .statusCode(201)
                .body("forgotten.proposals", equalTo(1));

        assertThat(held(columns, pseudonym)).containsExactly("idempotency_key.scope"); // that of the erasure itself
        assertThat(Given.value(database, "select count(*) from idempotency_key where scope = '" + pseudonym + "'"))
                .isEqualTo("1");
        as(person.bearer()).get("/v1/proposals/" + proposal).then().body("mine", nullValue());
        as(person.bearer()).get("/v1/participants/me/data").then().body("data.proposals", empty());
    }

    /// The request is begun and waits for a row that somebody else has locked; then comes the erasure.
    @Test
    void forgetsWhatWasStillUnderWay() throws Exception {
        Forum forum = Forum.withThreshold(50);
        String person = Given.somebody().bearer();
        as(person).put("/v1/follows/COUNTY/" + forum.county).then().statusCode(200);
        String pseudonym = Given.value(database, "select person from follow where object = '" + forum.county + "'");
        String row = "('" + pseudonym + "', 'HALL', '" + forum.hall + "', now())";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var other = database.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeUpdate("insert into follow (person, kind, object, followed_at) values " + row);
            var following = threads.submit(
                    () -> as(person).put("/v1/follows/HALL/" + forum.hall).statusCode());
            untilWaiting("transactionid");
            var erasure = threads.submit(
                    () -> post(person, "/v1/participants/me/erasure", Map.of()).statusCode());
            untilWaiting("advisory");

            as(person).put("/v1/follows/TOPIC/SPORT").then().statusCode(409).body("code", equalTo("BEING_FORGOTTEN"));
            other.rollback();

            assertThat(following.get()).isEqualTo(200);
            assertThat(erasure.get()).isEqualTo(201);
        }
        assertThat(held(columns(), pseudonym)).containsExactly("idempotency_key.scope"); // that of the erasure itself
        as(person).put("/v1/follows/TOPIC/SPORT").then().statusCode(200);
    }

    private void untilWaiting(String forWhat) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Given.value(
                                database,
                                "select count(*) from pg_locks where not granted and locktype = '" + forWhat + "'")
                        .equals("0"));
    }

    @Test
    void keepsAnErasedVoiceSpent() {
        Forum forum = Forum.withThreshold(50);
        Tokens person = Given.somebody();
        String proposal = forum.published(citizen(), "SPORT", "یک صدا می‌ماند");
        support(person.bearer(), proposal, "JOIN").then().body("supporters", equalTo(1));
        post(person.bearer(), "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        support(person.bearer(), proposal, "JOIN").then().statusCode(200).body("supporters", equalTo(1));
        as(person.bearer())
                .delete("/v1/proposals/" + proposal + "/supports/me")
                .then()
                .statusCode(200);
        given().get("/v1/proposals/" + proposal).then().body("supporters", equalTo(1));
    }

    @Test
    void forgetsAgainWhoCameBackAndDidTheSame() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String person = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "دو بار فراموش می‌شود");
        String path = "/v1/proposals/" + proposal;
        for (int i = 0; i < 3; i++) {
            support(person, proposal, "JOIN").then().statusCode(200).body("supporters", equalTo(1));
            as(person).delete(path + "/supports/me").then().statusCode(200);
            String code = post(author, path + "/coauthors/invitations", Map.of())
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("code");
            post(person, path + "/coauthors", Map.of("code", code)).then().statusCode(201);
            as(person).delete(path + "/coauthors/me").then().statusCode(200);
            post(person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
        }

        given().get(path).then().body("supporters", equalTo(0));
        for (String table : List.of("proposal_support", "coauthor")) {
            assertThat(Given.value(
                            database, "select count(*) from " + table + " where proposal_id = '" + proposal + "'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void leavesRemainsThatJoinWithNothing() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        Tokens person = Given.somebody();
        String one = forum.published(citizen(), "SPORT", "نخست " + UUID.randomUUID());
        String other = forum.published(citizen(), "SPORT", "دیگر " + UUID.randomUUID());
        support(person.bearer(), one, "JOIN");
        support(person.bearer(), other, "JOIN");
        post(person.bearer(), "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        String persons = "select count(distinct person) from proposal_support where proposal_id in ('" + one + "','"
                + other + "')";
        assertThat(Given.value(database, persons)).isEqualTo("2");
    }

    private static String everythingOf(Tokens person, Forum forum) {
        String bearer = person.bearer();
        String proposal = forum.published(bearer, "SPORT", "همه چیز من");
        support(bearer, forum.published(citizen(), "CULTURE", "از دیگری " + UUID.randomUUID()), "JOIN")
                .then()
                .statusCode(200);
        post(bearer, "/v1/proposals/" + proposal + "/improvements", Map.of("kind", "IMPROVE", "text", "بهتر"))
                .then()
                .statusCode(201);
        as(bearer)
                .body(Map.of("areas", List.of("0614"), "subjects", List.of()))
                .put("/v1/participants/me/scope")
                .then()
                .statusCode(200);
        String statement = post(
                        bearer,
                        "/v1/statements",
                        Map.of("hallId", forum.hall, "lang", "fa", "text", "گزارهٔ من " + UUID.randomUUID()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(bearer)
                .body(Map.of("vote", "AGREE"))
                .put("/v1/statements/" + statement + "/votes/me")
                .then()
                .statusCode(200);
        post(bearer, "/v1/participants/me/codes", Map.of()).then().statusCode(201);
        post(
                        bearer,
                        "/v1/volunteering",
                        Map.of("hallId", forum.hall, "lang", "fa", "task", "کمک", "hours", 1, "onDay", "2026-10-01"))
                .then()
                .statusCode(201);
        post(
                        bearer,
                        "/v1/organisations",
                        Map.of(
                                "county", forum.county,
                                "kind", "CLUB",
                                "names", Map.of("fa", "باشگاه"),
                                "lang", "fa",
                                "about", "والیبال"))
                .then()
                .statusCode(201);
        return proposal;
    }

    private List<String> columns() throws SQLException {
        return List.of(Given.value(database, "select string_agg(c, ' ') from (" + OF_PERSONS + ") as found (c)")
                .split(" "));
    }

    private List<String> held(List<String> columns, String pseudonym) throws SQLException {
        var held = new ArrayList<String>();
        for (String column : columns) {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            String sql = "select count(*) from " + table + " where " + name + " = '" + pseudonym + "'";
            if (!Given.value(database, sql).equals("0")) {
                held.add(column);
            }
        }
        return held;
    }
}
