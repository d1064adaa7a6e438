package hamgara.forum.report;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RateTest {

    @Inject
    DataSource database;

    @Test
    void answers429WithRetryAfter() {
        ClockAt clock = ClockAt.tehran("2026-12-19T12:00");
        Forum forum = Forum.withPolicy(Map.of("budgets", Map.of("reports", 1)));
        String person = citizen();
        report(person, forum.published(citizen(), "SPORT", "یکی"), "SPAM")
                .then()
                .statusCode(201);
        String other = forum.published(citizen(), "SPORT", "و یکی دیگر از همان روز");

        String wait = report(person, other, "SPAM")
                .then()
                .statusCode(429)
                .body("code", equalTo("ALLOWANCE_SPENT"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 86_400);
        clock.moveTo("2026-12-20T12:00");
        report(person, other, "SPAM").then().statusCode(201);
    }

    @Test
    void givesMoreRoomToWhoIsTrustedMore() throws SQLException {
        Forum forum = Forum.withPolicy(Map.of("budgets", Map.of("statements", 1), "trustShares", List.of(1, 2, 3, 4)));
        String person = Given.somebody().bearer();
        state(forum, person).then().statusCode(201);
        state(forum, person).then().statusCode(429);
        Given.change(
                database,
                "update standing set level = 1, counted_on = '2999-01-01' where person = (select author from statement"
                        + " where hall_id = '" + forum.hall + "')");

        state(forum, person).then().statusCode(201);
        state(forum, person).then().statusCode(429);
    }

    @Test
    void keepsASpentBudgetSpentForWhoWasForgotten() throws SQLException {
        ClockAt clock = ClockAt.tehran("2026-12-19T12:00");
        Forum forum = Forum.withPolicy(Map.of("budgets", Map.of("statements", 2)));
        String person = Given.somebody().bearer();
        state(forum, person).then().statusCode(201);
        String pseudonym = Given.value(database, "select author from statement where hall_id = '" + forum.hall + "'");
        post(person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
        assertThat(Given.value(database, "select count(*) from allowance where person = '" + pseudonym + "'"))
                .isEqualTo("0");

        state(forum, person).then().statusCode(201);
        state(forum, person).then().statusCode(429).body("code", equalTo("ALLOWANCE_SPENT"));
        post(person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
        state(forum, person).then().statusCode(429);
        clock.moveTo("2026-12-20T12:00");
        state(forum, person).then().statusCode(201);
    }

    private static io.restassured.response.Response state(Forum forum, String person) {
        return post(person, "/v1/statements", Map.of("hallId", forum.hall, "text", "گزارهٔ تازه " + UUID.randomUUID()));
    }
}
