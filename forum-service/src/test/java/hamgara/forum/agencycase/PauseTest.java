package hamgara.forum.agencycase;

import static hamgara.forum.ClockAt.instant;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Clocks that stand still.
@QuarkusTest
@WithTestResource(TestStack.class)
class PauseTest {

    @Inject
    CaseSweep sweep;

    @Inject
    DataSource database;

    @Test
    void takesReasonsFromTheListOnly() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);

        pause(forum, path, "HOLIDAY_OF_THE_OFFICER", "2026-12-22")
                .then()
                .statusCode(422)
                .body("code", equalTo("PAUSE_REASON_UNKNOWN"))
                .body("errors[0].pointer", equalTo("/reason"));
        pause(forum, path, "WAITS_FOR_AUTHOR", "2026-12-19")
                .then()
                .statusCode(422)
                .body("code", equalTo("PAUSE_EMPTY"));
        // Sun 20, Mon 21, Tue 22 stand still; the day of opening was not counted anyway
        pause(forum, path, "WAITS_FOR_AUTHOR", "2026-12-22")
                .then()
                .statusCode(200)
                .body("pausedDays", equalTo(3))
                .body("pausedUntil", equalTo("2026-12-22"))
                .body("answerDueAt", equalTo(instant("2027-01-09T14:30").toString()))
                .body("originalAnswerDueAt", equalTo(instant("2027-01-04T14:30").toString()));
        pause(forum, path, "WAITS_FOR_AUTHOR", "2026-12-26")
                .then()
                .statusCode(409)
                .body("code", equalTo("CASE_PAUSED"));
    }

    @Test
    void neverPassesTheCap() throws SQLException {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "pauseCapDays", 2));
        String id = forum.qualified("SPORT", 1);
        String path = "/v1/cases/" + id;

        pause(forum, path, "WAITS_FOR_AUTHOR", "2026-12-22")
                .then()
                .statusCode(409)
                .body("code", equalTo("PAUSE_CAP"))
                .body("left", equalTo(2));
        pause(forum, path, "WAITS_FOR_AUTHOR", "2026-12-21").then().statusCode(200);

        assertThatThrownBy(
                        () -> Given.change(database, "update agency_case set paused_days = 3 where id = '" + id + "'"))
                .hasMessageContaining("agency_case_pause_cap");
        assertThat(Given.value(database, "select paused_days from agency_case where id = '" + id + "'"))
                .isEqualTo("2");
    }

    @Test
    void endsItselfOnItsLastDay() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        pause(forum, path, "WAITS_FOR_AUTHOR", "2026-12-22").then().statusCode(200);
        String due = given().get(path).path("answerDueAt");
        clock.moveTo("2026-12-23T00:01");
        sweep.sweep();

        given().get(path).then().body("pausedUntil", nullValue()).body("answerDueAt", equalTo(due));
        given().get(path + "/timeline").then().body("items.step[-1]", equalTo("RESUMED"));
    }

    @Test
    void givesTheDaysBackThatWereNotNeeded() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        pause(forum, path, "WAITS_FOR_AUTHOR", "2026-12-26").then().statusCode(200);
        clock.moveTo("2026-12-22T09:00");

        // Sun 20 and Mon 21 were used; Mon 21 is the one that counts
        change(forum.officer("SPORT_YOUTH"), path, "resume", Map.of())
                .then()
                .statusCode(200)
                .body("pausedDays", equalTo(2))
                .body("answerDueAt", equalTo(instant("2027-01-05T14:30").toString()));
        change(forum.officer("SPORT_YOUTH"), path, "resume", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("CASE_NOT_PAUSED"));
    }

    /// Sun 20, Sat 26 and Sun 27 are three days while Mon 21 and Tue 22 are closed; then they are not.
    @Test
    void endsWhereTheCapIsReachedWhenAClosureIsCalledOff() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "pauseCapDays", 3));
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String notice = closed(forum);
        pause(forum, path, "WAITS_FOR_AUTHOR", "2026-12-27")
                .then()
                .statusCode(200)
                .body("pausedDays", equalTo(3))
                .body("pausedUntil", equalTo("2026-12-27"));

        post(forum.governor(), "/v1/closure-notices/" + notice + "/revoke", Map.of())
                .then()
                .statusCode(200);
        sweep.sweep();

        given().get(path)
                .then()
                .body("pausedDays", equalTo(3))
                .body("pausedUntil", equalTo("2026-12-22"))
                .body("answerDueAt", equalTo(instant("2027-01-09T14:30").toString()));
        clock.moveTo("2026-12-26T09:00");
        sweep.sweep();
        given().get(path).then().body("pausedUntil", nullValue()).body("pausedDays", equalTo(3));
        closed(forum);
        sweep.sweep();
        // The pause is over and does not come back with the closure; a day of the cap is free again for each closed one
        given().get(path)
                .then()
                .body("pausedDays", equalTo(1))
                .body("answerDueAt", equalTo(instant("2027-01-09T14:30").toString()));
    }

    @Test
    void costsNoneOfTheDaysThatWereClosedAnyway() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "pauseCapDays", 5));
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        pause(forum, path, "WAITS_FOR_AUTHOR", "2026-12-20").then().statusCode(200);
        clock.moveTo("2026-12-21T00:01");
        sweep.sweep();
        pause(forum, path, "WAITS_FOR_AUTHOR", "2026-12-27")
                .then()
                .statusCode(200)
                .body("pausedDays", equalTo(5));

        String notice = closed(forum);
        sweep.sweep();
        given().get(path).then().body("pausedDays", equalTo(3));
        change(forum.officer("SPORT_YOUTH"), path, "resume", Map.of())
                .then()
                .statusCode(200)
                .body("pausedDays", equalTo(1));
        post(forum.governor(), "/v1/closure-notices/" + notice + "/revoke", Map.of())
                .then()
                .statusCode(200);
        sweep.sweep();
        given().get(path).then().body("pausedDays", equalTo(1));
    }

    /// Closes Mon 21 and Tue 22 December.
    private static String closed(Forum forum) {
        return post(
                        forum.governor(),
                        "/v1/closure-notices",
                        Map.of(
                                "counties", List.of(forum.county),
                                "fromOn", "2026-12-21",
                                "toOn", "2026-12-22",
                                "kind", "FULL",
                                "appliesTo", List.of("AGENCIES"),
                                "title", "گرد و خاک"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response pause(Forum forum, String path, String reason, String until) {
        return change(
                forum.officer("SPORT_YOUTH"),
                path,
                "pause",
                Map.of("reason", reason, "until", until, "why", "نقشه از نویسنده خواسته شد"));
    }
}
