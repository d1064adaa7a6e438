package hamgara.forum.manipulation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static hamgara.forum.moderation.Moderated.moderator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ManipulationTest {

    @Test
    void showsWhatACohortChanges() {
        ClockAt clock = ClockAt.tehran("2026-12-10T10:00");
        Forum forum = Forum.withThreshold(10);
        String[] old = people(6, forum);
        clock.moveTo("2026-12-19T12:10");
        String proposal = forum.published(citizen(), "SPORT", "موجی در یک ساعت");
        for (String person : old) {
            support(person, proposal, "JOIN").then().statusCode(200);
        }
        clock.moveTo("2026-12-19T15:20");
        for (int i = 0; i < 6; i++) {
            support(citizen(), proposal, "JOIN").then().statusCode(200);
        }

        Response newcomers = report(forum, "proposalId", proposal, Map.of("newerThanDays", 3));
        newcomers
                .then()
                .statusCode(201)
                .body("proposal.supporters", equalTo(12))
                .body("proposal.holds", equalTo(true))
                .body("proposal.leftOut", equalTo(6))
                .body("proposal.without", equalTo(6))
                .body("proposal.holdsWithout", equalTo(false));
        report(
                        forum,
                        "proposalId",
                        proposal,
                        Map.of("hour", ClockAt.instant("2026-12-19T15:45").toString()))
                .then()
                .statusCode(201)
                .body("proposal.without", equalTo(6));
        as(moderator(forum))
                .get("/v1/manipulation-reports/" + newcomers.path("id"))
                .then()
                .statusCode(200)
                .body("proposal.without", equalTo(6));
        as(moderator(Forum.withThreshold(5)))
                .get("/v1/manipulation-reports/" + newcomers.path("id"))
                .then()
                .statusCode(403);
    }

    @Test
    void tellsNothingAboutAFew() {
        ClockAt clock = ClockAt.tehran("2026-12-19T12:10");
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "چند نفر تازه");
        for (int i = 0; i < 6; i++) {
            support(citizen(), proposal, "JOIN").then().statusCode(200);
        }
        clock.moveTo("2026-12-19T13:10");
        for (int i = 0; i < 4; i++) {
            support(citizen(), proposal, "JOIN").then().statusCode(200);
        }

        for (String hour : new String[] {"2026-12-19T13:10", "2026-12-19T12:10"}) { // few, and few others
            report(
                            forum,
                            "proposalId",
                            proposal,
                            Map.of("hour", ClockAt.instant(hour).toString()))
                    .then()
                    .statusCode(201)
                    .body("proposal.tooSmall", equalTo(true))
                    .body("proposal.leftOut", nullValue())
                    .body("proposal.without", nullValue());
        }
    }

    @Test
    void showsWhatBecomesOfTheGroups() {
        ClockAt clock = ClockAt.tehran("2026-12-19T10:10");
        Talk talk = Talk.open();
        String[] statements = talk.statements(8);
        Talk.votes(statements, 12, "++++----");
        clock.moveTo("2026-12-19T12:10");
        Talk.votes(statements, 8, "----++++");
        talk.map(160);

        report(
                        talk.forum,
                        "conversationId",
                        talk.id,
                        Map.of("hour", ClockAt.instant("2026-12-19T12:10").toString()))
                .then()
                .statusCode(201)
                .body("conversation.leftOut", equalTo(8))
                .body("conversation.all.voters", equalTo(20))
                .body("conversation.all.groups.size()", equalTo(2))
                .body("conversation.without.voters", equalTo(12))
                .body("conversation.without.groups", contains(12));
    }

    @Test
    void asksForOneCohortAndSomethingToLookAt() {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "پرسش ناقص");

        report(forum, "proposalId", proposal, Map.of()).then().statusCode(422).body("code", equalTo("COHORT_UNCLEAR"));
        post(
                        moderator(forum),
                        "/v1/manipulation-reports",
                        Map.of("hallId", forum.hall, "cohort", Map.of("newerThanDays", 2)))
                .then()
                .statusCode(422)
                .body("code", equalTo("SUBJECT_NEEDED"));
        report(Forum.withThreshold(5), "proposalId", proposal, Map.of("newerThanDays", 2))
                .then()
                .statusCode(422)
                .body("code", equalTo("SUBJECT_OF_ANOTHER_HALL"));
        post(citizen(), "/v1/manipulation-reports", Map.of()).then().statusCode(403);
    }

    /// Who have taken part before.
    private static String[] people(int count, Forum forum) {
        String before = forum.published(citizen(), "SPORT", "پیشنهادی از گذشته");
        String[] people = new String[count];
        for (int i = 0; i < count; i++) {
            people[i] = hamgara.forum.Given.somebody().bearer();
            support(people[i], before, "JOIN").then().statusCode(200);
        }
        return people;
    }

    private static Response report(Forum forum, String what, String id, Map<String, Object> cohort) {
        return post(
                moderator(forum), "/v1/manipulation-reports", Map.of("hallId", forum.hall, what, id, "cohort", cohort));
    }
}
