package hamgara.forum.satisfaction;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.resolution.Resolved;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SatisfactionTest {

    @Inject
    Asking asking;

    @Test
    void asksAgainAfter90Days() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "smallestCell", 2));
        forum.workingGroup().then().statusCode(201);
        Resolved of = Resolved.adopted(forum, Map.of());
        String first = of.supporter();
        rate(of, first, "DONE", 4).then().statusCode(409).body("code", equalTo("NOT_VERIFIED"));
        of.claimed().verified(clock, "2026-12-20"); // on 1 January
        asking.sweep();

        rate(of, citizen(), "DONE", 4).then().statusCode(403).body("code", equalTo("RATER_NOT_SUPPORTER"));
        rate(of, first, "DONE", 2).then().statusCode(200);
        rate(of, first, "DONE", 4).then().statusCode(200); // the last counts
        rate(of, first, "DAY_90", 5).then().statusCode(409).body("code", equalTo("SATISFACTION_TOO_EARLY"));
        given().get(of.path + "/satisfaction").then().body("items[0].count", nullValue());
        clock.moveTo("2027-04-01T09:00"); // 90 days are over an hour later
        asking.sweep();
        assertThat(waves(events, of)).doesNotContain("DAY_90");
        clock.moveTo("2027-04-01T10:00");
        asking.sweep();
        asking.sweep();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waves(events, of)).containsExactly("DONE", "DAY_90"));
        rate(of, first, "DAY_90", 5).then().statusCode(200);
        given().get(of.path + "/satisfaction").then().body("items.wave", contains("DONE", "DAY_90"));
    }

    @Test
    void asksAtTheAnswerToo() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);
        change(
                        forum.officer("SPORT_YOUTH"),
                        "/v1/cases/" + id,
                        "answer",
                        Map.of("decision", "ACCEPT", "reason", "آماده است"))
                .then()
                .statusCode(200);
        asking.sweep();
        clock.moveTo("2027-03-20T10:00");
        asking.sweep();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(waves(events, UUID.fromString(id))).containsExactly("ANSWER", "DAY_90"));
    }

    @Test
    void isAskedOfThoseWhoAskedForItBeforeItWasVerified() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "EDUCATION", "رضایت از حیاط مدرسه");
        Resolved of = Resolved.adopted(forum, Map.of("proposalId", proposal));
        String before = of.supporter();
        of.claimed().verified(clock, "2026-12-20"); // on 1 January at ten
        clock.moveTo("2027-01-01T10:01");
        String after = of.supporter();

        rate(of, after, "DONE", 1).then().statusCode(403).body("code", equalTo("RATER_NOT_SUPPORTER"));
        rate(of, before, "DONE", 4).then().statusCode(200);
        rate(of, author, "DONE", 5).then().statusCode(200);
        clock.moveTo("2027-04-02T10:00");
        rate(of, after, "DAY_90", 1).then().statusCode(403).body("code", equalTo("RATER_NOT_SUPPORTER"));
        rate(of, before, "DAY_90", 3).then().statusCode(200);
    }

    private static Response rate(Resolved of, String person, String wave, int stars) {
        return as(person).body(Map.of("wave", wave, "stars", stars)).put(of.path + "/satisfaction/me");
    }

    private static List<String> waves(PublishedEvents events, Resolved of) {
        return waves(events, UUID.fromString(of.id));
    }

    private static List<String> waves(PublishedEvents events, UUID of) {
        return events.ofSubject(of).stream()
                .filter(event -> event.type().equals("hamgara.forum.satisfaction-asked.v1"))
                .map(event -> event.data().path("wave").asText())
                .toList();
    }
}
