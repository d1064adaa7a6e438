package hamgara.forum.agencycase;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A due date is a function of what is on record, and of nothing else.
@QuarkusTest
@WithTestResource(TestStack.class)
class DueDateTest {

    private static final List<String> ACTS = List.of("acknowledge", "extend", "pause", "resume");

    @Inject
    CaseSweep sweep;

    /// Histories at random; then a closure of a day far away has every clock worked out again, and none may move.
    @Test
    void isTheSameWhenWorkedOutAgain() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "answerDays", 30));
        String officer = forum.officer("SPORT_YOUTH");
        var random = new Random(11);
        Map<String, String> due = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            due.put("/v1/cases/" + forum.qualified("SPORT", 1), "");
        }
        Instant now = clock.instant();
        for (int i = 0; i < 120; i++) {
            now = now.plus(random.nextInt(5), ChronoUnit.HOURS);
            clock.moveTo(now);
            String path = List.copyOf(due.keySet()).get(random.nextInt(due.size()));
            act(officer, path, ACTS.get(random.nextInt(ACTS.size())), clock.instant(), random);
        }
        due.replaceAll((path, none) -> given().get(path).path("answerDueAt"));

        post(
                        forum.governor(),
                        "/v1/closure-notices",
                        Map.of(
                                "counties", List.of(forum.county),
                                "fromOn", "2027-09-01",
                                "toOn", "2027-09-01",
                                "kind", "FULL",
                                "appliesTo", List.of("AGENCIES"),
                                "title", "روزی دور"))
                .then()
                .statusCode(201);
        sweep.sweep();

        due.forEach((path, before) -> {
            assertThat(given().get(path).<String>path("answerDueAt")).isEqualTo(before);
            assertThat(given().get(path + "/timeline").jsonPath().<String>getList("items.step"))
                    .doesNotContain("DUE_MOVED");
        });
    }

    /// It is still Sunday in UTC when Monday has begun for the people of the hall.
    @Test
    void isCountedInDaysOfTehran() {
        ClockAt.tehran("2026-12-21T01:00");
        Forum forum = Forum.withThreshold(1);

        String path = "/v1/cases/" + forum.qualified("SPORT", 1);

        // Tue 22 | Wed 23 is a holiday | Sat 26
        given().get(path)
                .then()
                .body("openedAt", equalTo("2026-12-20T21:30:00Z"))
                .body("acknowledgeDueAt", equalTo("2026-12-26T11:00:00Z"))
                .body("acknowledgeDueAtJalali", equalTo("1405-10-05"));
    }

    /// Whether it is taken or refused does not matter.
    private static void act(String officer, String path, String verb, Instant now, Random random) {
        Map<String, Object> body = new HashMap<>(Map.of("reason", "بازدید لازم است"));
        if (verb.equals("pause")) {
            body.put("reason", "WAITS_FOR_AUTHOR");
            body.put("why", "نقشه خواسته شد");
            body.put(
                    "until",
                    now.plus(random.nextInt(4), ChronoUnit.DAYS).toString().substring(0, 10));
        }
        int status = as(officer)
                .header("If-Match", etag(path))
                .body(body)
                .post(path + "/" + verb)
                .statusCode();
        // 412: the watch over clocks may move the case between the two requests.
        assertThat(status).isIn(200, 409, 412, 422);
    }
}
