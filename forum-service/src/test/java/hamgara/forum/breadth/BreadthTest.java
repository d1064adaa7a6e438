package hamgara.forum.breadth;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class BreadthTest {

    @Inject
    DataSource database;

    private static final RestAssuredConfig DOUBLES = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));

    private static final Map<String, Object> POLICY =
            Map.of("supportThreshold", 50, "bridgeFloor", 4, "bridgeBreadth", 0.3, "smallestGroup", 5);

    @Test
    void takesInASmallProposalThatEveryGroupSupports() {
        Forum forum = Forum.withPolicy(POLICY);
        List<String> one = people(6);
        List<String> other = people(5);
        camps(forum, one, other);
        String proposal = forum.published(citizen(), "SPORT", "هر دو گروه می‌خواهند");
        Stream.concat(one.stream().limit(3), other.stream().limit(3))
                .forEach(person -> support(person, proposal, "JOIN").then().statusCode(200));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() ->
                        read(proposal).body("state", equalTo("WITH_AGENCY")).body("caseId", notNullValue()));
        given().config(DOUBLES)
                .get("/v1/proposals/" + proposal + "/admissions")
                .then()
                .body("items[0].rule", equalTo("BREADTH"))
                .body("items[0].line", equalTo(4))
                .body("items[0].breadth", closeTo(4.0 / 8, 1e-9))
                .body("items[0].product", closeTo(4.0 / 8 * 4 / 7, 1e-9));
    }

    @Test
    void keepsALargerOneSidedOneOut() {
        Forum forum = Forum.withPolicy(POLICY);
        List<String> one = people(8);
        List<String> other = people(5);
        camps(forum, one, other);
        String proposal = forum.published(citizen(), "SPORT", "یک گروه می‌خواهد");
        one.forEach(person -> support(person, proposal, "JOIN").then().statusCode(200));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> given().config(DOUBLES)
                        .get("/v1/proposals/" + proposal + "/supports/summary")
                        .then()
                        .body("active", equalTo(8))
                        .body("breadth.groups", equalTo(2))
                        .body("breadth.complete", equalTo(true))
                        .body("breadth.least", closeTo(0.14, 1e-9)) // 1/7, to hundredths
                        .body("breadth.product", closeTo(0.13, 1e-9)));
        read(proposal).body("state", equalTo("PUBLISHED"));
    }

    @Test
    void takesOneBackWhoseBreadthIsGoneBeforeItsCase() {
        Map<String, Object> held = new HashMap<>(POLICY);
        held.put("qualificationHoldDays", 2);
        Forum forum = Forum.withPolicy(held);
        List<String> one = people(6);
        List<String> other = people(5);
        camps(forum, one, other);
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00"); // Sunday
        String lost = byBreadth(forum, one, other, "پهنایی که از دست می‌رود");
        String kept = byBreadth(forum, one, other, "پهنایی که می‌ماند");
        String counted = byBreadth(forum, one, other, "پهنایی که به شمار هم می‌رسد");
        for (int i = 0; i < 44; i++) {
            support(citizen(), counted, "JOIN").then().statusCode(200);
        }

        other.stream()
                .limit(3)
                .forEach(person -> Stream.of(lost, counted)
                        .forEach(proposal -> as(person)
                                .delete("/v1/proposals/" + proposal + "/supports/me")
                                .then()
                                .statusCode(200)));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> read(lost).body("state", equalTo("PUBLISHED")).body("supporters", equalTo(6)));
        given().get("/v1/proposals/" + lost + "/admissions")
                .then()
                .body("items[0].rule", equalTo("BREADTH"))
                .body("items[0].undoneAt", notNullValue());

        clock.moveTo("2026-12-24T10:00");
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> read(kept).body("state", equalTo("WITH_AGENCY")));
        read(lost).body("state", equalTo("PUBLISHED"));
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> read(counted).body("state", equalTo("WITH_AGENCY")));
    }

    @Test
    void opensNoCaseOnABreadthOfOtherSupporters() throws SQLException {
        Map<String, Object> held = new HashMap<>(POLICY);
        held.put("qualificationHoldDays", 2);
        Forum forum = Forum.withPolicy(held);
        List<String> one = people(6);
        List<String> other = people(5);
        camps(forum, one, other);
        String proposal = byBreadth(forum, one, other, "در آخرین لحظه");
        String next = byBreadth(forum, one, other, "در همان گشت");
        String last = byBreadth(forum, one, other, "در گشت بعدی");

        try (var holder = database.getConnection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            // nobody works its breadth out while the smaller group goes and the hold ends
            statement.execute("select 1 from support_breadth where proposal_id = '" + proposal + "' for update");
            Given.change(database, """
                with smaller as (
                    select v.conversation_id, v.group_no from opinion_voter v join conversation c on c.id = v.conversation_id
                    where c.hall_id = '%1$s' and c.main and v.group_no is not null
                    group by 1, 2 order by count(*) limit 1),
                gone as (
                    update proposal_support s set state = 'WITHDRAWN' from smaller g, opinion_voter v
                    where v.conversation_id = g.conversation_id and v.group_no = g.group_no
                      and s.person = v.person and s.proposal_id = '%2$s' returning 1)
                update proposal set supporters = supporters - 3, version = version + 1, hold_until = (
                    select worked_out_at + interval '1 millisecond' from support_breadth where proposal_id = '%2$s')
                where id = '%2$s' and (select count(*) from gone) = 3""".formatted(forum.hall, proposal));
            // when a second watch over the holds has passed, the first has seen this one
            for (String witness : List.of(next, last)) {
                Given.change(
                        database,
                        "update proposal set hold_until = '2026-01-01T00:00:00Z' where id = '" + witness + "'");
                await().atMost(Duration.ofSeconds(40))
                        .untilAsserted(() -> read(witness).body("state", equalTo("WITH_AGENCY")));
            }
            read(proposal).body("state", equalTo("QUALIFIED"));
            holder.rollback();
        }
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> read(proposal).body("state", equalTo("PUBLISHED")));
        read(proposal).body("supporters", equalTo(6));
    }

    private static String byBreadth(Forum forum, List<String> one, List<String> other, String title) {
        String proposal = forum.published(citizen(), "SPORT", title + " " + UUID.randomUUID());
        Stream.concat(one.stream(), other.stream().limit(3))
                .forEach(person -> support(person, proposal, "JOIN").then().statusCode(200));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> read(proposal).body("state", equalTo("QUALIFIED")));
        return proposal;
    }

    private static List<String> people(int count) {
        return Stream.generate(() -> Talk.person("voter-" + UUID.randomUUID()))
                .limit(count)
                .toList();
    }

    /// Votes until the latest map shows the two groups, and everybody stands in theirs.
    private static void camps(Forum forum, List<String> one, List<String> other) {
        String[] statements = new String[9];
        for (int j = 0; j < statements.length; j++) {
            statements[j] = post(
                            citizen(),
                            "/v1/statements",
                            Map.of("hallId", forum.hall, "text", "گزاره " + j + " " + UUID.randomUUID()))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        one.forEach(person -> Talk.votes(person, statements, "++++----+"));
        other.forEach(person -> Talk.votes(person, statements, "----+++++"));
        String path = "/v1/halls/" + forum.hall + "/common-ground";
        await().atMost(Duration.ofSeconds(40))
                .until(() -> given().get(path).jsonPath().<Integer>getList("groups.people").stream()
                        .sorted()
                        .toList()
                        .equals(Stream.of(one.size(), other.size()).sorted().toList()));
    }

    private static ValidatableResponse read(String proposal) {
        return given().get("/v1/proposals/" + proposal).then().statusCode(200);
    }
}
