package hamgara.forum.agencycase;

import static hamgara.forum.ClockAt.instant;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AnswerClockTest {

    private static final Map<String, String> WHY = Map.of("reason", "بازدید لازم است");

    @Inject
    CaseSweep sweep;

    @Inject
    DataSource database;

    @Test
    void countsNeitherWeekendsNorHolidays() {
        ClockAt.tehran("2026-12-20T10:00"); // a Sunday; Wednesday 23 is a holiday, Thursday and Friday are the weekend
        Forum forum = Forum.withThreshold(1);

        String path = "/v1/cases/" + forum.qualified("SPORT", 1);

        // Mon 21, Tue 22 | Sat 26 .. Wed 30, Sat 2, Sun 3, Mon 4 January
        given().get(path)
                .then()
                .body("acknowledgeDueAt", equalTo(instant("2026-12-22T14:30").toString()))
                .body("acknowledgeDueAtJalali", equalTo("1405-10-01"))
                .body("answerDueAt", equalTo(instant("2027-01-04T14:30").toString()))
                .body("answerDueAtJalali", equalTo("1405-10-14"))
                .body("originalAnswerDueAt", equalTo(instant("2027-01-04T14:30").toString()));
    }

    @Test
    void movesWithAClosureIssuedTheEveningBefore() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String twin = "/v1/cases/" + Forum.withThreshold(1).qualified("SPORT", 1);
        clock.moveTo("2026-12-21T21:00");

        String notice = announce(forum, "2026-12-22", "2026-12-22", "FULL", List.of("AGENCIES", "SCHOOLS"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sweep.sweep();

        given().get(path)
                .then()
                .body("acknowledgeDueAt", equalTo(instant("2026-12-26T14:30").toString()))
                .body(
                        "originalAcknowledgeDueAt",
                        equalTo(instant("2026-12-22T14:30").toString()))
                .body("answerDueAt", equalTo(instant("2027-01-05T14:30").toString()))
                .body("originalAnswerDueAt", equalTo(instant("2027-01-04T14:30").toString()));
        given().get(path + "/timeline").then().body("items.step", contains("OPENED", "DUE_MOVED"));
        given().get(twin)
                .then()
                .body("answerDueAt", equalTo(instant("2027-01-04T14:30").toString()));
        var events = PublishedEvents.on("hamgara.forum");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(UUID.fromString(notice)))
                        .singleElement()
                        .satisfies(event -> assertThat(event.type()).isEqualTo("hamgara.forum.closure-announced.v1")));
    }

    @Test
    void doesNotMoveForSchoolsOrForWorkFromHome() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);

        announce(forum, "2026-12-22", "2026-12-22", "FULL", List.of("SCHOOLS"))
                .then()
                .statusCode(201);
        announce(forum, "2026-12-27", "2026-12-28", "REMOTE_WORK", List.of("AGENCIES"))
                .then()
                .statusCode(201);

        sweep.sweep();
        given().get(path)
                .then()
                .body("answerDueAt", equalTo(instant("2027-01-04T14:30").toString()));
        announce(forum, "2027-01-04", "2027-01-04", "SHORT_DAY", List.of("AGENCIES"))
                .then()
                .statusCode(422)
                .body("code", equalTo("CLOSURE_HOURS_WRONG"));
        announce(forum, "2027-01-04", "2027-01-03", "FULL", List.of("AGENCIES"))
                .then()
                .statusCode(422)
                .body("code", equalTo("CLOSURE_DATES_WRONG"));
    }

    @Test
    void countsClosuresThatWereThereWhenTheCaseOpened() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        announce(forum, "2026-12-21", "2026-12-22", "FULL", List.of("AGENCIES"))
                .then()
                .statusCode(201);

        String path = "/v1/cases/" + forum.qualified("SPORT", 1);

        given().get(path)
                .then()
                .body("acknowledgeDueAt", equalTo(instant("2026-12-27T14:30").toString()))
                .body("originalAnswerDueAt", equalTo(instant("2027-01-09T14:30").toString()));
    }

    @Test
    void canBePutOffOnceBeforeItIsDue() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String late = "/v1/cases/" + forum.qualified("SPORT", 1);
        String officer = forum.officer("SPORT_YOUTH");

        // five working days after Mon 4 January: Tue 5, Sat 9, Sun 10, Mon 11, Tue 12 (Wed 6 is a holiday)
        change(officer, path, "extend", WHY)
                .then()
                .statusCode(200)
                .body("answerDueAt", equalTo(instant("2027-01-12T14:30").toString()))
                .body("originalAnswerDueAt", equalTo(instant("2027-01-04T14:30").toString()))
                .body("extensionReason", equalTo("بازدید لازم است"));
        change(officer, path, "extend", WHY).then().statusCode(409).body("code", equalTo("EXTENSION_TAKEN"));
        clock.moveTo("2027-01-04T14:31");
        change(officer, late, "extend", WHY).then().statusCode(409).body("code", equalTo("EXTENSION_TOO_LATE"));
    }

    @Test
    void reportsALateCaseOnceWhenTwoSweepsMeet() throws Exception {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);
        String path = "/v1/cases/" + id;
        given().get(path).then().body("overdue", equalTo(false));
        clock.moveTo("2027-01-04T14:31");

        try (var threads = Executors.newFixedThreadPool(4)) {
            var sweeps = Stream.<Callable<Void>>generate(() -> () -> {
                        sweep.sweep();
                        return null;
                    })
                    .limit(4)
                    .toList();
            for (var done : threads.invokeAll(sweeps)) {
                done.get();
            }
        }
        sweep.sweep();

        given().get(path).then().body("overdue", equalTo(true));
        given().get("/v1/cases?overdue=true&county=" + forum.county).then().body("items.id", contains(id));
        given().get(path + "/timeline")
                .then()
                .body("items.step", contains("OPENED", "ACKNOWLEDGEMENT_OVERDUE", "ANSWER_OVERDUE", "ESCALATED"));
        var events = PublishedEvents.on("hamgara.forum");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> events.ofSubject(UUID.fromString(id)).size() >= 3);
        assertThat(events.ofSubject(UUID.fromString(id)))
                .filteredOn(event -> event.type().equals("hamgara.forum.case-overdue.v1"))
                .extracting(event -> event.data().path("duty").asText())
                .containsExactly("ACKNOWLEDGEMENT", "ANSWER");
    }

    @Test
    void isNoLongerLateWhenAClosureCoversTheDueDay() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        clock.moveTo("2027-01-04T15:00");
        sweep.sweep();
        given().get(path).then().body("overdue", equalTo(true));

        announce(forum, "2027-01-03", "2027-01-04", "FULL", List.of("AGENCIES"))
                .then()
                .statusCode(201);
        sweep.sweep();

        given().get(path)
                .then()
                .body("overdue", equalTo(false))
                .body("answerDueAt", equalTo(instant("2027-01-09T14:30").toString()));
        var events = PublishedEvents.on("hamgara.forum");
        UUID id = UUID.fromString(path.substring("/v1/cases/".length()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(id))
                        .filteredOn(event -> event.type().equals("hamgara.forum.case-due-moved.v1"))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.data().path("was").asText())
                                    .isEqualTo(instant("2027-01-04T14:30").toString());
                            assertThat(event.data().path("dueAt").asText())
                                    .isEqualTo(instant("2027-01-09T14:30").toString());
                            assertThat(event.data().path("overdue").asBoolean()).isFalse();
                        }));
    }

    @Test
    void movesBackWhenAClosureIsCalledOff() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String notice = announce(forum, "2026-12-22", "2026-12-22", "FULL", List.of("AGENCIES"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        sweep.sweep();
        given().get(path)
                .then()
                .body("answerDueAt", equalTo(instant("2027-01-05T14:30").toString()));

        for (int i = 0; i < 2; i++) {
            post(forum.governor(), "/v1/closure-notices/" + notice + "/revoke", Map.of())
                    .then()
                    .statusCode(200);
        }
        sweep.sweep();

        given().get(path)
                .then()
                .body("answerDueAt", equalTo(instant("2027-01-04T14:30").toString()));
        given().get(path + "/timeline").then().body("items.step", contains("OPENED", "DUE_MOVED", "DUE_MOVED"));
    }

    @Test
    void movesWithAClosureThatTheVenuesWereToldOf() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);

        tellTheVenues(forum);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            sweep.sweep();
            given().get(path)
                    .then()
                    .body("answerDueAt", equalTo(instant("2027-01-05T14:30").toString()));
        });
    }

    @Test
    void staysWithAClosureThatTheVenuesWereToldOfWhereThePolicySaysSo() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "venueClosuresMoveClocks", false));
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String due = given().get(path).path("answerDueAt");

        tellTheVenues(forum);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/v1/closure-notices?county=" + forum.county)
                                .jsonPath()
                                .getList("items")
                                .size()
                        == 1);
        sweep.sweep();

        given().get(path).then().body("answerDueAt", equalTo(due));
        announce(forum, "2026-12-22", "2026-12-22", "FULL", List.of("AGENCIES"))
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            sweep.sweep();
            given().get(path)
                    .then()
                    .body("answerDueAt", equalTo(instant("2027-01-05T14:30").toString()));
        });
    }

    /// Two closures of two months each would come to a county that never opens.
    @Test
    void isNeverClosedForMoreThanASeason() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        announce(forum, "2027-04-05", "2027-06-03", "FULL", List.of("AGENCIES"))
                .then()
                .statusCode(201);

        announce(forum, "2027-06-04", "2027-08-02", "FULL", List.of("AGENCIES"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CLOSURE_TOO_LONG"));
        announce(forum, "2027-06-04", "2027-08-02", "REMOTE_WORK", List.of("AGENCIES"))
                .then()
                .statusCode(201);
        announce(forum, "2027-06-20", "2027-08-18", "FULL", List.of("AGENCIES"))
                .then()
                .statusCode(201);
        tellTheVenues(forum, "2027-06-04", "2027-06-19");
        tellTheVenues(forum, "2026-12-22", "2026-12-22");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/v1/closure-notices?county=" + forum.county)
                        .jsonPath()
                        .getList("items.fromOn")
                        .contains("2026-12-22"));
        given().get("/v1/closure-notices?county=" + forum.county)
                .then()
                .body("items.fromOn", containsInAnyOrder("2026-12-22", "2027-06-20", "2027-06-04", "2027-04-05"));
        forum.qualified("SPORT", 1);
    }

    /// A case whose row cannot be written stands for any that fails.
    @Test
    void movesTheOthersWhenOneCannotBeMoved() throws SQLException {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String broken = forum.qualified("SPORT", 1);
        String whole = forum.qualified("SPORT", 1);
        Forum elsewhere = Forum.withThreshold(1);
        String far = elsewhere.qualified("SPORT", 1);
        hold(broken);
        try {
            for (Forum each : List.of(forum, elsewhere)) {
                announce(each, "2026-12-22", "2026-12-22", "FULL", List.of("AGENCIES"))
                        .then()
                        .statusCode(201);
            }
            sweep.sweep();
            assertThat(due(whole)).isEqualTo(instant("2027-01-05T14:30").toString());
            assertThat(due(far)).isEqualTo(instant("2027-01-05T14:30").toString());
            assertThat(due(broken)).isEqualTo(instant("2027-01-04T14:30").toString());

            clock.moveTo("2027-01-05T15:00");
            sweep.sweep();
            given().get("/v1/cases?overdue=true&county=" + forum.county).then().body("items.id", hasItem(whole));
            given().get("/v1/cases/" + whole + "/timeline").then().body("items.step", hasItem("ANSWER_OVERDUE"));
        } finally {
            release(broken);
        }
        sweep.sweep();
        assertThat(due(broken)).isEqualTo(instant("2027-01-05T14:30").toString());
        given().get("/v1/cases/" + broken + "/timeline").then().body("items.step", hasItem("ANSWER_OVERDUE"));
    }

    private void hold(String caseId) throws SQLException {
        String name = "held_" + caseId.replace("-", "");
        Given.change(database, """
            create function %1$s() returns trigger language plpgsql as $$ begin raise exception 'held'; end $$;
            create trigger %1$s before update on agency_case for each row when (old.id = '%2$s')
                execute function %1$s()""".formatted(name, caseId));
    }

    private void release(String caseId) throws SQLException {
        String name = "held_" + caseId.replace("-", "");
        Given.change(database, "drop trigger %1$s on agency_case; drop function %1$s()".formatted(name));
    }

    private static String due(String caseId) {
        return given().get("/v1/cases/" + caseId).path("answerDueAt");
    }

    private static void tellTheVenues(Forum forum) {
        tellTheVenues(forum, "2026-12-22", "2026-12-22");
    }

    private static void tellTheVenues(Forum forum, String from, String to) {
        PublishedEvents.publish(
                "hamgara.venue", "hamgara.venue.closure-notice-announced.v1", UUID.randomUUID(), """
                    {"notice": "%s", "scope": "COUNTY", "area": "%s", "kind": "FULL", "fromOn": "%s",
                     "toOn": "%s", "reason": "DUST", "venues": 3, "version": 1}""".formatted(
                                UUID.randomUUID(), forum.county, from, to));
    }

    private static Response announce(Forum forum, String from, String to, String kind, List<String> appliesTo) {
        return post(
                forum.governor(),
                "/v1/closure-notices",
                Map.of(
                        "counties", List.of(forum.county),
                        "fromOn", from,
                        "toOn", to,
                        "kind", kind,
                        "appliesTo", appliesTo,
                        "title", "گرمای شدید"));
    }
}
