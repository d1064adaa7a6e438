package hamgara.forum.download;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StatementFileTest {

    @Test
    void saysWhatTheColumnsOfTheVoteTableAre() {
        Talk talk = Talk.open();
        String first = talk.statement("درخت، \"سایه\" و آب");
        String rejected = talk.statement("چیزی ناروا");
        String[] both = {first, rejected};
        Talk.votes(both, 2, "+-");
        Talk.votes(both, 1, "0+");
        talk.moderate(rejected, "REJECTED").then().statusCode(200);

        JsonPath map = talk.cold();
        String[] lines = file(talk, map.getInt("seq")).split("\r\n", -1);
        assertThat(lines).hasSize(4);
        assertThat(lines[0]).isEqualTo("column,statement,lang,seed,out,meta,agree,disagree,pass,text");
        assertThat(lines[1]).isEqualTo("1," + first + ",fa,false,false,false,2,0,1,\"درخت، \"\"سایه\"\" و آب\"");
        assertThat(lines[2]).isEqualTo("2," + rejected + ",fa,false,true,false,1,2,0,\"\"");

        // What is decided later changes no map that was made, only the words that are shown.
        talk.moderate(first, "REJECTED").then().statusCode(200);
        assertThat(file(talk, map.getInt("seq")).split("\r\n", -1)[1])
                .isEqualTo("1," + first + ",fa,false,false,false,2,0,1,\"\"");
        given().get(talk.path() + "/snapshots/99999/statements.csv")
                .then()
                .statusCode(404)
                .body("code", equalTo("SNAPSHOT_NOT_FOUND"));
    }

    @Test
    void isNotThereForWhoMayNotKnowOfTheHall() {
        Talk talk = Talk.open(Forum.opened(Map.of("visibility", "PRIVATE")), Map.of());
        int seq = talk.map(0).getInt("seq");

        for (String name : new String[] {"votes.csv", "statements.csv"}) {
            String path = talk.path() + "/snapshots/" + seq + "/" + name;
            as(talk.forum.secretary()).get(path).then().statusCode(200);
            as(citizen()).get(path).then().statusCode(404);
            given().get(path).then().statusCode(404).body("code", equalTo("CONVERSATION_NOT_FOUND"));
        }
    }

    private static String file(Talk talk, int seq) {
        return given().get(talk.path() + "/snapshots/" + seq + "/statements.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
