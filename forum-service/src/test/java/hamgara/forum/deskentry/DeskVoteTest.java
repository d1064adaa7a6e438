package hamgara.forum.deskentry;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class DeskVoteTest {

    @Test
    void isCountedApartAndStandsInNoMap() {
        Talk talk = Talk.open(Forum.withPolicy(Map.of("smallestCell", 2)), Map.of());
        String statement = talk.statement("چراغ برای زمین بازی");
        Talk.vote(citizen(), statement, "DISAGREE").then().statusCode(200);

        entered(talk, statement, "AGREE", "ASSISTED", "NC 4817").then().statusCode(201);
        entered(talk, statement, "AGREE", "ASSISTED", "NC 4818")
                .then()
                .statusCode(201)
                .body("assisted.agree", equalTo(2));
        entered(talk, statement, "DISAGREE", "PAPER", "nc-۴۸۱۷") // the same voice, typed otherwise: it changes
                .then()
                .statusCode(201)
                .body("assisted.agree", equalTo(1))
                .body("assisted.disagree", equalTo(1))
                .body("paper", nullValue());

        given().get("/v1/statements/" + statement + "/voices")
                .then()
                .statusCode(200)
                .body("assisted.agree", equalTo(1))
                .body("assisted.disagree", equalTo(1));
        assertThat(talk.cold().getInt("votes")).isEqualTo(1);
    }

    @Test
    void isNotShownWhereFewStandBehindIt() {
        Talk talk = Talk.open();
        String statement = talk.statement("آب‌خوری کنار زمین");
        for (int i = 0; i < 9; i++) {
            entered(talk, statement, "PASS", "PAPER", "P" + i)
                    .then()
                    .statusCode(201)
                    .body("paper", nullValue());
        }
        entered(talk, statement, "PASS", "PAPER", "P9").then().body("paper.pass", equalTo(10));
    }

    @Test
    void isCountedOnceHoweverManyEnterItAtOnce() throws Exception {
        Talk talk = Talk.open(Forum.withPolicy(Map.of("smallestCell", 2)), Map.of());
        String statement = talk.statement("سرویس مدرسه");
        var calls = new ArrayList<Callable<Response>>();
        for (int i = 0; i < 16; i++) {
            String voice = "V" + i / 4;
            String vote = i % 2 == 0 ? "AGREE" : "DISAGREE";
            calls.add(() -> entered(talk, statement, vote, "ASSISTED", voice));
        }
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var answer : executor.invokeAll(calls)) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }

        var counted = given().get("/v1/statements/" + statement + "/voices").jsonPath();
        assertThat(counted.getInt("assisted.agree") + counted.getInt("assisted.disagree"))
                .isEqualTo(4);
    }

    @Test
    void isForDesksOfTheCountyWhileTheConversationIsOpen() {
        Talk talk = Talk.open();
        String statement = talk.statement("پل عابر");
        var body = Map.of("statementId", statement, "vote", "AGREE", "channel", "ASSISTED", "voice", "A1");

        post(Tokens.of("desk-officer").county("0601").bearer(), "/v1/desk-entries/votes", body)
                .then()
                .statusCode(403);
        post(citizen(), "/v1/desk-entries/votes", body).then().statusCode(403);
        talk.move("close").then().statusCode(200);
        entered(talk, statement, "AGREE", "ASSISTED", "A1")
                .then()
                .statusCode(409)
                .body("code", equalTo("CONVERSATION_NOT_OPEN"));
    }

    private static Response entered(Talk talk, String statement, String vote, String channel, String voice) {
        return post(
                Tokens.of("desk-officer").county(talk.forum.county).bearer(),
                "/v1/desk-entries/votes",
                Map.of("statementId", statement, "vote", vote, "channel", channel, "voice", voice));
    }
}
