package hamgara.forum.conversation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

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
class PrivateConversationTest {

    @Test
    void isAsLittleKnownAsItsHall() {
        Talk talk = Talk.open(Forum.opened(Map.of("visibility", "PRIVATE")), Map.of());
        String member = member(talk);
        String stranger = citizen();
        String statement = said(talk, member);
        Talk.vote(member, statement, "AGREE").then().statusCode(200);
        int seq = talk.map(1).getInt("seq");

        for (String path : List.of(
                talk.path(),
                talk.path() + "/statements",
                talk.path() + "/snapshots",
                talk.path() + "/snapshots/latest",
                talk.path() + "/snapshots/" + seq,
                talk.path() + "/snapshots/" + seq + "/votes.csv",
                "/v1/statements/" + statement,
                "/v1/conversations?hall=" + talk.forum.hall,
                "/v1/statements?hall=" + talk.forum.hall,
                "/v1/convergence-drafts?conversation=" + talk.id)) {
            as(member).get(path).then().statusCode(200);
            as(stranger).get(path).then().statusCode(404);
            given().get(path).then().statusCode(404);
        }
        for (String path : List.of(talk.path() + "/me", talk.path() + "/next")) {
            as(member).get(path).then().statusCode(200);
            as(stranger).get(path).then().statusCode(404);
        }
        Talk.vote(stranger, statement, "AGREE").then().statusCode(404).body("code", equalTo("STATEMENT_NOT_FOUND"));
        talk.say(stranger, Map.of("text", "ناشناس"))
                .then()
                .statusCode(404)
                .body("code", equalTo("CONVERSATION_NOT_FOUND"));
    }

    @Test
    void marksItsEvents() {
        Talk talk = Talk.open(Forum.opened(Map.of("visibility", "PRIVATE")), Map.of());
        String statement = said(talk, member(talk));
        talk.moderate(statement, "ACCEPTED").then().statusCode(200);
        talk.map(0);

        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        for (String subject : List.of(talk.id, statement)) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                List<PublishedEvent> told = events.ofSubject(UUID.fromString(subject));
                assertThat(told)
                        .hasSizeGreaterThanOrEqualTo(2) // opened and mapped, added and moderated
                        .allSatisfy(
                                event -> assertThat(event.data().path("private").asBoolean())
                                        .isTrue());
            });
        }
    }

    @Test
    void isForMembersAloneWhereOthersOnlyRead() {
        Talk talk = Talk.open(Forum.opened(Map.of("visibility", "VISIBLE_ONLY")), Map.of());
        String statement = said(talk, member(talk));

        given().get("/v1/statements/" + statement).then().statusCode(200);
        Talk.vote(citizen(), statement, "AGREE").then().statusCode(403).body("code", equalTo("MEMBERSHIP_NEEDED"));
        talk.say(citizen(), Map.of("text", "بیرونی")).then().statusCode(403).body("code", equalTo("MEMBERSHIP_NEEDED"));
        Talk.vote(member(talk), statement, "AGREE").then().statusCode(200);
    }

    private static String said(Talk talk, String person) {
        return talk.say(person, Map.of("text", "میان خودمان"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String member(Talk talk) {
        String member = Given.somebody().bearer();
        String code = post(talk.forum.secretary(), "/v1/halls/" + talk.forum.hall + "/invitations", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        post(member, "/v1/halls/join", Map.of("code", code)).then().statusCode(201);
        return member;
    }
}
