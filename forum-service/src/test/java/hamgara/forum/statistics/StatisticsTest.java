package hamgara.forum.statistics;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StatisticsTest {

    @Test
    void equalsARecountFromTheLog() {
        PublishedEvents log = PublishedEvents.on("hamgara.forum");
        Forum forum = Forum.withThreshold(3);
        String first = forum.published(citizen(), "SPORT", "نخست " + UUID.randomUUID());
        forum.published(citizen(), "SPORT", "دوم " + UUID.randomUUID());
        forum.published(citizen(), "CULTURE", "سوم " + UUID.randomUUID());
        String leaver = Given.somebody().bearer();
        support(leaver, first, "JOIN").then().statusCode(200);
        as(leaver).delete("/v1/proposals/" + first + "/supports/me").then().statusCode(200);
        for (int i = 0; i < 3; i++) {
            support(citizen(), first, "JOIN").then().statusCode(200);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> counted(log, forum, "case-opened") == 1
                        && counted(log, forum, "proposal-supported") == 4
                        && counted(log, forum, "proposal-support-withdrawn") == 1
                        && counted(log, forum, "proposal-published") == 3);
        long supports = counted(log, forum, "proposal-supported") - counted(log, forum, "proposal-support-withdrawn");

        given().get("/v1/stats/halls?county=" + forum.county)
                .then()
                .statusCode(200)
                .body("items.hallId", contains(forum.hall))
                .body("items[0].proposals", equalTo((int) counted(log, forum, "proposal-published")))
                .body("items[0].supports", equalTo((int) supports))
                .body("items[0].cases", equalTo(1))
                .body("items[0].answered", equalTo(0));
        given().get("/v1/stats/topics?hall=" + forum.hall)
                .then()
                .statusCode(200)
                .body("items.topic", contains("CULTURE", "SPORT"))
                .body("items.proposals", contains(1, 2))
                .body("items.supports", contains(0, (int) supports))
                .body("items.withAgency", contains(0, 1));
    }

    @Test
    void countsNothingThatIsOutOfSightAndNobodyTwice() {
        Forum forum = Forum.withThreshold(50);
        String hidden = forum.published(citizen(), "SPORT", "پنهان " + UUID.randomUUID());
        String source = forum.published(citizen(), "SPORT", "میدان تیراندازی " + UUID.randomUUID());
        String target = forum.published(citizen(), "SPORT", "زورق بادبانی " + UUID.randomUUID());
        for (String proposal : new String[] {hidden, source, target}) {
            support(citizen(), proposal, "JOIN").then().statusCode(200);
            post(
                            citizen(),
                            "/v1/proposals/" + proposal + "/improvements",
                            Map.of("kind", "IMPROVE", "text", "عصر باشد"))
                    .then()
                    .statusCode(201);
        }
        act(moderator(forum), hidden, judgement("HIDE", "SPAM"));
        post(forum.secretary(), "/v1/proposals/" + source + "/merge", Map.of("into", target))
                .then()
                .statusCode(201);

        given().get("/v1/stats/halls?county=" + forum.county)
                .then()
                .body("items[0].proposals", equalTo(2))
                .body("items[0].supports", equalTo(2))
                .body("items[0].comments", equalTo(2));
        given().get("/v1/stats/topics?hall=" + forum.hall)
                .then()
                .body("items[0].proposals", equalTo(2))
                .body("items[0].supports", equalTo(2));
    }

    @Test
    void countsPeopleOnceAMonthIsOverAndShowsNoFew() {
        ClockAt clock = ClockAt.tehran("2026-12-07T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 50, "smallestCell", 3));
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "یک ماه " + UUID.randomUUID());
        for (int i = 0; i < 4; i++) {
            support(citizen(), proposal, "JOIN").then().statusCode(200);
        }
        String path = "/v1/stats/participation?hall=" + forum.hall;
        given().get(path).then().body("items.month", equalTo(List.of()));

        clock.moveTo("2026-12-22T09:00"); // the first of Dey
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(path).path("items.size()").equals(1));
        post(author, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        given().get(path)
                .then()
                .body("items[0].month", equalTo("1405-09"))
                .body("items[0].supported", equalTo(4))
                .body("items[0].supports", equalTo(4))
                .body("items[0].wrote", nullValue()) // one person
                .body("items[0].attended", equalTo(0))
                .body("items[0].proposals", equalTo(1));
    }

    @Test
    void tellsNothingOfAPrivateHall() {
        Forum hidden = Forum.opened(Map.of("visibility", "PRIVATE"));

        given().get("/v1/stats/halls?county=" + hidden.county).then().body("items", equalTo(List.of()));
        for (String path : List.of("topics", "participation")) {
            given().get("/v1/stats/" + path + "?hall=" + hidden.hall).then().statusCode(404);
        }
        as(hidden.secretary())
                .get("/v1/stats/halls?county=" + hidden.county)
                .then()
                .body("items.hallId", contains(hidden.hall));
    }

    private static long counted(PublishedEvents log, Forum forum, String word) {
        return log.all().stream()
                .filter(event -> word(event).equals(word))
                .filter(event -> event.data().path("county").asText().equals(forum.county))
                .count();
    }

    private static String word(PublishedEvent event) {
        return event.type().replaceAll("^hamgara\\.forum\\.|\\.v1$", "");
    }
}
