package hamgara.forum.duewatch;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.resolution.Resolved;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// RQ-40: reminders 7, 3 and 1 working days before, and what follows when nothing was done.
@QuarkusTest
@WithTestResource(TestStack.class)
class ReminderTest {

    @Inject
    DueWatch watch;

    @Inject
    DataSource database;

    @Test
    void comesSevenThreeAndOneWorkingDaysBefore() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        Resolved of = Resolved.adopted(Resolved.hallWithGroup(), Map.of("dueOn", "2027-01-10")); // a Sunday
        // back from it: Sat 9, Tue 5, Mon 4, Sun 3, Sat 2, Wed 30, Tue 29 (Wed 6 is a holiday, Thu and Fri are none)
        look(clock, "2026-12-28T10:00");
        look(clock, "2026-12-29T10:00");
        look(clock, "2026-12-30T10:00");
        look(clock, "2027-01-03T10:00");
        look(clock, "2027-01-04T10:00");
        look(clock, "2027-01-08T10:00");
        look(clock, "2027-01-09T10:00");
        look(clock, "2027-01-10T10:00");

        assertThat(told(events, of, "due-soon", 3)).containsExactly(7, 3, 1);
    }

    @Test
    void movesToTheWorkingDayBeforeAHoliday() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        Forum forum = Resolved.hallWithGroup();
        Resolved of = Resolved.adopted(forum, Map.of("dueOn", "2027-01-10"));
        look(clock, "2026-12-29T10:00");
        look(clock, "2027-01-04T10:00");
        clock.moveTo("2027-01-04T11:00");
        post(
                        forum.governor(),
                        "/v1/closure-notices",
                        Map.of(
                                "counties", List.of(forum.county),
                                "fromOn", "2027-01-08",
                                "toOn", "2027-01-09",
                                "kind", "FULL",
                                "appliesTo", List.of("AGENCIES"),
                                "title", "گرد و خاک"))
                .then()
                .statusCode(201);

        look(clock, "2027-01-05T10:00"); // the last working day before, as the Saturday is closed

        assertThat(told(events, of, "due-soon", 3)).containsExactly(7, 3, 1);
        given().get(of.path).then().body("dueOn", equalTo("2027-01-10"));
    }

    @Test
    void isToldOnceWhenTwoSweepsMeet() throws Exception {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        Resolved of = Resolved.adopted(Resolved.hallWithGroup(), Map.of("dueOn", "2026-12-27"));
        watch.sweep();
        clock.moveTo("2026-12-28T10:00");

        try (var threads = Executors.newFixedThreadPool(4)) {
            var sweeps = Stream.<Callable<Void>>generate(() -> () -> {
                        watch.sweep();
                        return null;
                    })
                    .limit(4)
                    .toList();
            for (var done : threads.invokeAll(sweeps)) {
                done.get();
            }
        }

        assertThat(told(events, of, "overdue", 1)).containsExactly(0);
        assertThat(told(events, of, "escalated", 1)).containsExactly(0);
    }

    @Test
    void climbsAndStandsOnTheBoardUntilItIsClaimed() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved of = Resolved.adopted(forum, Map.of("dueOn", "2027-01-04"));
        look(clock, "2027-01-05T00:00");
        given().get(of.path).then().body("level", equalTo(1)).body("overdue", equalTo(true));

        look(clock, "2027-01-12T14:31"); // Tue 5, Sat 9, Sun 10, Mon 11, Tue 12
        given().get("/v1/overdue?kind=RESOLUTION&county=" + forum.county)
                .then()
                .body("items.resolutionId", contains(of.id))
                .body("items[0].workingDaysLate", equalTo(5))
                .body("items[0].level", equalTo(2))
                .body("items[0].dueAt", equalTo("2027-01-04T20:30:00Z"))
                .body("items[0].dueAtJalali", equalTo("1405-10-14"));
        given().get("/v1/overdue?kind=CASE&county=" + forum.county).then().body("items.size()", equalTo(0));
        of.started();
        post(of.owner(), of.path + "/reschedules", Map.of("toOn", "2027-02-01", "reason", "کالا نرسید"))
                .then()
                .statusCode(201);
        watch.sweep();

        given().get("/v1/overdue?county=" + forum.county).then().body("items.size()", equalTo(0));
        given().get(of.path).then().body("level", equalTo(2));
        given().get(of.path + "/timeline")
                .then()
                .body("items.step", contains("ADOPTED", "OVERDUE", "ESCALATED", "ESCALATED", "STARTED", "RESCHEDULED"));
        assertThatThrownBy(() -> Given.change(database, "update resolution set level = 0 where id = '" + of.id + "'"))
                .hasMessageContaining("does not fall");
    }

    @Test
    void closesAfterTheDaysForDisputesAndLooksAgainOnItsDay() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        Forum forum = Resolved.hallWithGroup();
        Resolved of = Resolved.adopted(forum, Map.of("dueOn", "2027-01-25", "reviewOn", "2027-07-25"))
                .claimed()
                .verified(clock, "2026-12-20");
        look(clock, "2027-01-15T23:00");
        given().get(of.path).then().body("state", equalTo("DONE_VERIFIED"));

        look(clock, "2027-01-16T00:00");
        given().get(of.path).then().body("state", equalTo("CLOSED"));
        look(clock, "2027-07-24T10:00");
        look(clock, "2027-07-25T00:00");
        look(clock, "2027-07-26T00:00");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(types(events, of))
                        .endsWith("hamgara.forum.resolution-closed.v1", "hamgara.forum.resolution-review-due.v1"));
        Meeting next = Meeting.draft(
                forum,
                20,
                Map.of(
                        "workingGroup",
                        "WG-EDU",
                        "startsAt",
                        ClockAt.instant("2027-08-10T17:00").toString(),
                        "endsAt",
                        ClockAt.instant("2027-08-10T19:00").toString()));
        as(forum.secretary()).get(next.path + "/agenda").then().body("items.resolutionId", contains(of.id));
    }

    @Test
    void leavesTheOthersTheirTurnWhereOneCannotBeLookedAt() throws Exception {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        Forum forum = Resolved.hallWithGroup();
        Resolved stuck = Resolved.adopted(forum, Map.of("dueOn", "2026-12-27"));
        Resolved of = Resolved.adopted(forum, Map.of("dueOn", "2026-12-27"));
        watch.sweep();
        Given.change(database, """
                create function stuck() returns trigger language plpgsql as $$ begin raise 'stuck'; end $$""");
        Given.change(database, """
                create trigger stuck before update on resolution for each row when (old.id = '%s')
                execute function stuck()""".formatted(stuck.id));
        try {
            look(clock, "2026-12-28T10:00");
            assertThat(told(events, of, "overdue", 1)).containsExactly(0);
            assertThat(of(events, stuck, "overdue")).isEmpty();
        } finally {
            Given.change(database, "drop trigger stuck on resolution");
            Given.change(database, "drop function stuck");
        }

        watch.sweep();
        assertThat(told(events, stuck, "overdue", 1)).containsExactly(0);
    }

    private void look(ClockAt clock, String at) {
        clock.moveTo(at);
        watch.sweep();
    }

    private static List<Integer> told(PublishedEvents events, Resolved of, String what, int count) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(of(events, of, what)).hasSizeGreaterThanOrEqualTo(count));
        return of(events, of, what).stream()
                .map(event -> event.data().path("workingDays").asInt())
                .toList();
    }

    private static List<PublishedEvent> of(PublishedEvents events, Resolved of, String what) {
        return events.ofSubject(UUID.fromString(of.id)).stream()
                .filter(event -> event.type().equals("hamgara.forum.resolution-" + what + ".v1"))
                .toList();
    }

    private static List<String> types(PublishedEvents events, Resolved of) {
        return events.ofSubject(UUID.fromString(of.id)).stream()
                .map(PublishedEvent::type)
                .filter(type -> type.startsWith("hamgara.forum.resolution-"))
                .toList();
    }
}
