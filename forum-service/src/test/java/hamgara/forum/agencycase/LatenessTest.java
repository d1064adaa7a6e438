package hamgara.forum.agencycase;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
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

/// What agencies are told before and after an answer is due.
@QuarkusTest
@WithTestResource(TestStack.class)
class LatenessTest {

    @Inject
    CaseSweep sweep;

    @Inject
    DataSource database;

    @Test
    void warnsOnceAt50And80And100() throws Exception {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);
        var events = PublishedEvents.on("hamgara.forum");
        clock.moveTo("2026-12-26T10:00"); // not yet half of the ten days
        sweep.sweep();
        clock.moveTo("2027-01-05T10:00");

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

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(UUID.fromString(id)))
                        .filteredOn(event -> event.type().equals("hamgara.forum.case-due-soon.v1"))
                        .extracting(event -> event.data().path("percent").asInt())
                        .containsExactly(50, 80, 100));
    }

    @Test
    void climbsFromTheOfficerToTheHeadTheGovernorAndTheDeputy() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);
        String path = "/v1/cases/" + id;
        change(forum.officer("SPORT_YOUTH"), path, "acknowledge", Map.of())
                .then()
                .statusCode(200)
                .body("level", equalTo(0));

        clock.moveTo("2027-01-04T14:31"); // due a minute ago
        sweep.sweep();
        given().get(path).then().body("level", equalTo(1)).body("workingDaysLate", equalTo(0));
        clock.moveTo("2027-01-11T14:29"); // Tue 5, Sat 9, Sun 10; Mon 11 is not over (Wed 6 is a holiday)
        sweep.sweep();
        given().get(path).then().body("level", equalTo(1)).body("workingDaysLate", equalTo(3));
        clock.moveTo("2027-01-12T14:30");
        sweep.sweep();
        given().get(path).then().body("level", equalTo(2)).body("workingDaysLate", equalTo(5));
        clock.moveTo("2027-02-20T10:00");
        sweep.sweep();
        given().get(path).then().body("level", equalTo(3));

        var events = PublishedEvents.on("hamgara.forum");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(UUID.fromString(id)))
                        .filteredOn(event -> event.type().equals("hamgara.forum.case-escalated.v1"))
                        .extracting(event -> event.data().path("toRole").asText())
                        .containsExactly("agency-head", "governor", "deputy-governor"));
    }

    @Test
    void isInTheHandsOfTheDeputyOnceItHasClimbedThatHigh() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String id = path.substring("/v1/cases/".length());
        String deputy = Tokens.of("agency-head").agency("GOVERNORATE").bearer();
        String queue = "/v1/cases?level=3&county=" + forum.county;
        var to = Map.of("agency", "EDUCATION", "reason", "این کار با آن دستگاه است");

        change(deputy, path, "acknowledge", Map.of()).then().statusCode(403);
        change(deputy, path, "assign", to).then().statusCode(403).body("code", equalTo("CASE_NOT_WITH_DEPUTY"));
        clock.moveTo("2027-02-20T10:00");
        sweep.sweep();
        as(deputy).get(queue).then().statusCode(200).body("items.id", contains(id));
        change(Tokens.of("agency-head").agency("CULTURE").bearer(), path, "assign", to)
                .then()
                .statusCode(403);
        change(deputy, path, "acknowledge", Map.of()).then().statusCode(200);
        sweep.sweep(); // or else that of the running service may count the days between reading and changing
        change(deputy, path, "assign", to).then().statusCode(200).body("agency", equalTo("EDUCATION"));
        sweep.sweep();
        change(deputy, path, "answer", Map.of("decision", "ACCEPT", "reason", "انجام می‌شود"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"));

        given().get(path + "/timeline")
                .then()
                .body("items.find { it.step == 'ANSWERED' }.agency", equalTo("GOVERNORATE"));
    }

    @Test
    void reachesTheDeputyAlsoOutOfAPrivateHall() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.opened(Map.of("visibility", "PRIVATE", "policy", Map.of("supportThreshold", 1)));
        String author = member(forum);
        String proposal = forum.published(author, "SPORT", "پیشنهاد " + UUID.randomUUID());
        String id = support(member(forum), proposal, "JOIN")
                .then()
                .statusCode(200)
                .extract()
                .path("caseId");
        String deputy = Tokens.of("agency-head").agency("GOVERNORATE").bearer();
        String queue = "/v1/cases?level=3&county=" + forum.county;

        as(deputy).get("/v1/cases/" + id).then().statusCode(404);
        clock.moveTo("2027-02-20T10:00");
        sweep.sweep();

        as(deputy).get(queue).then().body("items.id", contains(id));
        as(deputy).get("/v1/cases/" + id).then().statusCode(200);
        given().get(queue).then().body("items", empty());
    }

    @Test
    void givesCasesFromBeforeThereWereWarningsTheirNextOne() throws Exception {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);
        var events = PublishedEvents.on("hamgara.forum");
        Given.change(database, "update agency_case set warn_at = clock_from where id = '" + id + "'");

        sweep.sweep();
        assertThat(Given.value(database, "select warned from agency_case where id = '" + id + "'"))
                .isEqualTo("0");
        clock.moveTo("2027-01-03T10:00");
        sweep.sweep();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(UUID.fromString(id)))
                        .filteredOn(event -> event.type().equals("hamgara.forum.case-due-soon.v1"))
                        .extracting(event -> event.data().path("percent").asInt())
                        .containsExactly(50, 80));
    }

    private static String member(Forum forum) {
        String somebody = Given.somebody().bearer();
        String code = post(forum.secretary(), "/v1/halls/" + forum.hall + "/invitations", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        post(somebody, "/v1/halls/join", Map.of("code", code)).then().statusCode(201);
        return somebody;
    }

    @Test
    void neverFallsOnAClosureOrATransfer() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);
        String path = "/v1/cases/" + id;
        clock.moveTo("2027-01-04T15:00");
        sweep.sweep();
        post(
                        forum.governor(),
                        "/v1/closure-notices",
                        Map.of(
                                "counties", List.of(forum.county),
                                "fromOn", "2027-01-03",
                                "toOn", "2027-01-04",
                                "kind", "FULL",
                                "appliesTo", List.of("AGENCIES"),
                                "title", "گرمای شدید"))
                .then()
                .statusCode(201);
        sweep.sweep();

        given().get(path).then().body("overdue", equalTo(false)).body("level", equalTo(1));
        change(
                        forum.officer("SPORT_YOUTH"),
                        path,
                        "refer",
                        Map.of("agency", "EDUCATION", "reason", "این کار با آن دستگاه است"))
                .then()
                .statusCode(200);
        change(forum.officer("EDUCATION"), path, "accept-transfer", Map.of())
                .then()
                .statusCode(200)
                .body("level", equalTo(1));
        assertThatThrownBy(() -> Given.change(database, "update agency_case set level = 0 where id = '" + id + "'"))
                .hasMessageContaining("does not fall");
    }
}
