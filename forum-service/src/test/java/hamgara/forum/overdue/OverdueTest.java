package hamgara.forum.overdue;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The public board of late answers.
@QuarkusTest
@WithTestResource(TestStack.class)
class OverdueTest {

    @Test
    void sortsByWorkingDaysLate() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String first = forum.qualified("SPORT", 1);
        change(forum.officer("SPORT_YOUTH"), "/v1/cases/" + first, "acknowledge", Map.of())
                .then()
                .statusCode(200);
        change(forum.officer("SPORT_YOUTH"), "/v1/cases/" + first, "extend", Map.of("reason", "بازدید لازم است"))
                .then()
                .statusCode(200); // due on Tue 12 January
        clock.moveTo("2026-12-21T10:00");
        String second = forum.qualified("EDUCATION", 1); // acknowledgement due on Sat 26, answer on Tue 5
        String answered = forum.qualified("CULTURE", 1);
        clock.moveTo("2027-01-13T15:00");

        // Sun 27 .. Wed 30, Sat 2 .. Tue 5, Sat 9 .. Wed 13 are thirteen days, Wed 13 alone is one
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(board(forum, "items.workingDaysLate")).isEqualTo(List.of(13, 13, 1)));
        change(
                        forum.officer("CULTURE"),
                        "/v1/cases/" + answered,
                        "answer",
                        Map.of("decision", "ACCEPT", "reason", "آماده است"))
                .then()
                .statusCode(200);

        String page = given().get("/v1/overdue?limit=1&county=" + forum.county)
                .then()
                .body("items.caseId", contains(second))
                .body("items[0].level", equalTo(2))
                .body("items[0].acknowledgementOverdue", equalTo(true))
                .extract()
                .path("next");
        given().get("/v1/overdue?limit=1&county=" + forum.county + "&cursor=" + page)
                .then()
                .body("items.caseId", contains(first))
                .body("items[0].originalDueAtJalali", equalTo("1405-10-14"));
        given().get("/v1/overdue?agency=EDUCATION&level=2&county=" + forum.county)
                .then()
                .body("items.caseId", contains(second));
    }

    @Test
    void showsALateAcknowledgementUntilItComes() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String late = forum.qualified("SPORT", 1);
        clock.moveTo("2026-12-26T15:00"); // Tue 22 was the day
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(board(forum, "items.workingDaysLate")).isEqualTo(List.of(1)));
        given().get("/v1/overdue?county=" + forum.county)
                .then()
                .body("items[0].acknowledgementOverdue", equalTo(true))
                .body("items[0].answerOverdue", equalTo(false))
                .body("items[0].level", equalTo(0));

        change(forum.officer("SPORT_YOUTH"), "/v1/cases/" + late, "acknowledge", Map.of())
                .then()
                .statusCode(200);

        assertThat(board(forum, "items.caseId")).isEmpty();
    }

    @Test
    void isTheSameForWhoeverAsks() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum open = Forum.withThreshold(1);
        String late = open.qualified("SPORT", 1);
        clock.moveTo("2027-01-05T15:00");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(board(open, "items.caseId")).isEqualTo(List.of(late)));

        for (String person : List.of(citizen(), open.governor(), open.officer("SPORT_YOUTH"))) {
            as(person).get("/v1/overdue?county=" + open.county).then().body("items.caseId", contains(late));
        }
    }

    private static List<Object> board(Forum forum, String path) {
        return given().get("/v1/overdue?county=" + forum.county).jsonPath().getList(path);
    }
}
