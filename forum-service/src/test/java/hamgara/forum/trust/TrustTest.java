package hamgara.forum.trust;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class TrustTest {

    @Inject
    TrustSweep sweep;

    @Inject
    DataSource database;

    @Test
    void isKeptAtNinetyPercentOfTheMark() {
        assertThat(new Deeds(20, 10, 0).level(0)).isEqualTo(2);
        assertThat(new Deeds(19, 10, 0).level(0)).isEqualTo(1);
        assertThat(new Deeds(18, 9, 0).level(2)).isEqualTo(2);
        assertThat(new Deeds(18, 9, 0).level(1)).isEqualTo(1);
        assertThat(new Deeds(17, 9, 0).level(2)).isEqualTo(1);
        assertThat(new Deeds(18, 8, 0).level(2)).isEqualTo(1);
        assertThat(new Deeds(500, 90, 0).level(0)).isEqualTo(3);
    }

    @Test
    void losesALevelWithEachActThatStands() {
        assertThat(new Deeds(60, 25, 1).level(3)).isEqualTo(2);
        assertThat(new Deeds(60, 25, 1).level(2)).isEqualTo(2);
        assertThat(new Deeds(60, 25, 9).level(3)).isZero();
    }

    @Test
    void growsWithTextsThatStandOverDays() {
        ClockAt clock = ClockAt.tehran("2026-12-13T10:00");
        Forum forum = Forum.withThreshold(50);
        String person = Given.somebody().bearer();
        state(forum, person, 2);
        clock.moveTo("2026-12-14T10:00");
        state(forum, person, 2);
        clock.moveTo("2026-12-15T10:00");
        String last = state(forum, person, 1);
        clock.moveTo("2026-12-16T10:00");

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> standing(person).body("level", equalTo(1)));
        standing(person).body("texts", equalTo(5)).body("days", equalTo(3)).body("next.texts", equalTo(20));
        act(moderator(forum), last, judgement("HIDE", "SPAM"));
        standing(person).body("level", equalTo(0)).body("acts", equalTo(1)); // at once
    }

    /// The other instance has counted this person and not committed yet: what it found stays.
    @Test
    void isCountedByOneOfTwoWhoCountAtOnce() throws Exception {
        ClockAt clock = ClockAt.tehran("2026-12-13T10:00");
        Forum forum = Forum.withThreshold(50);
        String id = state(forum, Given.somebody().bearer(), 1);
        String person = Given.value(database, "select author from statement where id = '" + id + "'");
        try (var other = database.getConnection();
                var here = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.executeUpdate(
                        "update standing set level = 3, counted_on = '2026-12-14' where person = '" + person + "'");
                clock.moveTo("2026-12-14T10:00");
                List<Future<?>> sweeps = List.of(here.submit(sweep::sweep), here.submit(sweep::sweep));
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> sweeps.stream().allMatch(Future::isDone) || isAwaited());
                other.commit();
                for (Future<?> each : sweeps) {
                    each.get();
                }
            }
        }

        assertThat(Given.value(database, "select level from standing where person = '" + person + "'"))
                .isEqualTo("3");
    }

    @Test
    void isCountedForEverybodyWhereTwoCountAtOnce() throws Exception {
        ClockAt clock = ClockAt.tehran("2026-12-13T10:00");
        Forum forum = Forum.withThreshold(50);
        for (int i = 0; i < 10; i++) {
            state(forum, Given.somebody().bearer(), 1);
        }
        String late = "select count(*) from standing where counted_on < '2026-12-14' and person in"
                + " (select author from statement where hall_id = '" + forum.hall + "')";
        assertThat(Given.value(database, late)).isEqualTo("10");
        clock.moveTo("2026-12-14T10:00");

        try (var here = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> each : List.of(here.submit(sweep::sweep), here.submit(sweep::sweep))) {
                each.get();
            }
        }

        assertThat(Given.value(database, late)).isEqualTo("0");
    }

    private boolean isAwaited() throws SQLException {
        return !Given.value(
                        database,
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database() and query ilike '%standing%'")
                .equals("0");
    }

    private static io.restassured.response.ValidatableResponse standing(String person) {
        return as(person).get("/v1/participants/me/standing").then().statusCode(200);
    }

    private static String state(Forum forum, String person, int statements) {
        String id = "";
        for (int i = 0; i < statements; i++) {
            id = post(person, "/v1/statements", Map.of("hallId", forum.hall, "text", "سخن " + UUID.randomUUID()))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        return id;
    }
}
