package hamgara.forum.vote;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.conversation.Talk.vote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class VoteTest {

    @Test
    void countsTheLaterOfTwoVotesOfOneInstant() {
        ClockAt.tehran("2026-12-20T10:00");
        Talk talk = Talk.open();
        String statement = talk.statement("اتوبوس عصر برای روستاها");
        String person = Talk.person("voter-" + UUID.randomUUID());

        vote(person, statement, "AGREE").then().statusCode(200);
        vote(person, statement, "DISAGREE").then().statusCode(200);

        said(talk.map(map -> map.getInt("votes") == 1 && map.getInt("map.statements[0].disagree") == 1), 0, 1, 0);
    }

    @Test
    void keepsTheLaterVoteWhenAnEarlierOneArrivesAfterIt() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Talk talk = Talk.open();
        String statement = talk.statement("میدان میوه صبح‌ها");
        String person = Talk.person("voter-" + UUID.randomUUID());

        vote(person, statement, "PASS").then().statusCode(200);
        clock.moveTo("2026-12-20T09:59");
        vote(person, statement, "AGREE").then().statusCode(200);

        said(talk.cold(), 0, 0, 1);
    }

    @Test
    void countsEverybodyOnceWhenSixteenVoteAtOnceAndTwice() throws Exception {
        Talk talk = Talk.open();
        String statement = talk.statement("پیاده‌رو برای ویلچر");
        List<Callable<Integer>> both = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String person = Talk.person("voter-" + UUID.randomUUID());
            both.add(() -> vote(person, statement, "AGREE").statusCode());
            both.add(() -> vote(person, statement, "AGREE").statusCode());
        }

        try (var pool = Executors.newFixedThreadPool(32)) {
            for (var answer : pool.invokeAll(both)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        said(talk.map(16), 16, 0, 0);
    }

    @Test
    void isTakenOfAsManyPeopleAsTheConversationTakes() throws Exception {
        Talk talk = Talk.open(Map.of("mostVoters", 3));
        String statement = talk.statement("نیمکت در ایستگاه");
        String next = talk.statement("سایه‌بان در ایستگاه");
        String person = Talk.person("voter-" + UUID.randomUUID());
        vote(person, statement, "AGREE").then().statusCode(200);

        List<Callable<Integer>> others = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            others.add(() -> vote(citizen(), statement, "AGREE").statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(others)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .containsOnly(200, 409)
                .filteredOn(code -> code == 200)
                .hasSize(2);
        vote(citizen(), next, "PASS").then().statusCode(409).body("code", equalTo("CONVERSATION_FULL"));
        vote(person, next, "PASS").then().statusCode(200); // who votes in it goes on
        said(talk.map(4), 3, 0, 0);
    }

    @Test
    void asksHowSurelyAPersonIsKnown() {
        Talk talk = Talk.open(Forum.withPolicy(Map.of("assurance", Map.of("vote", 2, "state", 3))), Map.of());
        String statement = talk.say(Given.somebody().claim("assurance", 3).bearer(), Map.of("text", "روشنایی کوچه"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        vote(Given.somebody().claim("assurance", 1).bearer(), statement, "AGREE")
                .then()
                .statusCode(403)
                .body("code", equalTo("ACTION_NEEDS_ASSURANCE"))
                .body("needed", equalTo(2));
        talk.say(Given.somebody().claim("assurance", 2).bearer(), Map.of("text", "آسفالت"))
                .then()
                .statusCode(403);
        vote(Given.somebody().claim("assurance", 2).bearer(), statement, "AGREE")
                .then()
                .statusCode(200);
    }

    @Test
    void staysCountedAndSpentWhenItsOwnerIsForgotten() {
        Talk talk = Talk.open();
        String[] statements = talk.statements(2);
        String person = Given.somebody().bearer();
        vote(person, statements[0], "AGREE").then().statusCode(200);
        post(person, "/v1/participants/me/erasure", Map.of())
                .then()
                .statusCode(201)
                .body("forgotten.votes", equalTo(1));

        for (String statement : statements) {
            vote(person, statement, "DISAGREE").then().statusCode(409).body("code", equalTo("VOICE_SPENT"));
        }
        as(person).get(talk.path() + "/me").then().statusCode(200).body("votes", equalTo(0));
        said(talk.cold(), 1, 0, 0);
    }

    @Test
    void isForAStatementThatIsThere() {
        as(citizen())
                .body(Map.of("vote", "AGREE"))
                .put("/v1/statements/" + UUID.randomUUID() + "/votes/me")
                .then()
                .statusCode(404)
                .body("code", equalTo("STATEMENT_NOT_FOUND"));
    }

    private static void said(JsonPath map, int agree, int disagree, int pass) {
        assertThat(map.getInt("map.statements[0].agree")).isEqualTo(agree);
        assertThat(map.getInt("map.statements[0].disagree")).isEqualTo(disagree);
        assertThat(map.getInt("map.statements[0].pass")).isEqualTo(pass);
    }
}
