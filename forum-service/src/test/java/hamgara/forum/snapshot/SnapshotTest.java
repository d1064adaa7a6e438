package hamgara.forum.snapshot;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SnapshotTest {

    @Test
    void isThereBeforeAnybodyHasSaidAnything() {
        JsonPath empty = Talk.open().map(0);

        assertThat(empty.getList("map.groups")).isEmpty();
        assertThat(empty.getList("map.statements")).isEmpty();
        assertThat(empty.getString("map.why")).isEqualTo("NOBODY_PLACED");
    }

    @Test
    void showsWhoStandsTogetherAndWhatTheyShare() {
        Talk talk = Talk.open();
        String[] statements = twoCamps(talk);

        JsonPath map = talk.cold();
        assertThat(map.getInt("votes")).isEqualTo(108);
        assertThat(map.getList("map.groups.people")).containsExactly(6, 6);
        String shared = "map.statements.find { it.statementId == '" + statements[8] + "' }.";
        assertThat(map.getDouble(shared + "consensusAgree")).isCloseTo(7.0 / 8 * 7 / 8, within(1e-6));
        assertThat(map.getString("map.groups[0].representative[0].statementId")).isIn((Object[]) statements);
        assertThat(map.getList("map.majorityAgree")).containsExactly(statements[8]);

        given().get("/v1/halls/" + talk.forum.hall + "/common-ground").then().body("groups.size()", equalTo(0));
    }

    @Test
    void isTheCommonGroundOfAHallWhereItIsOfItsMainConversation() {
        Forum forum = Forum.withThreshold(5);
        String[] statements = new String[9];
        for (int j = 0; j < statements.length; j++) {
            statements[j] = post(citizen(), "/v1/statements", Map.of("hallId", forum.hall, "text", "حرف " + j))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        Talk.votes(statements, 6, "++++----+");
        Talk.votes(statements, 5, "----++++0");

        String path = "/v1/halls/" + forum.hall + "/common-ground";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get(path).jsonPath().<Integer>getList("groups.people").stream()
                                .sorted()
                                .toList()
                                .equals(List.of(5, 6))
                        && given().get(path)
                                        .jsonPath()
                                        .getInt("statements.find { it.statementId == '" + statements[8] + "' }.pass")
                                == 5);
        given().get(path)
                .then()
                .body("method", equalTo("polis-1"))
                .body("smallestGroup", equalTo(5))
                .body("statements.size()", equalTo(9))
                .body("statements.find { it.statementId == '" + statements[8] + "' }.agree", equalTo(6));
    }

    @Test
    void givesTheSameBytesForTheSameVotes() {
        Talk talk = Talk.open();
        twoCamps(talk);

        JsonPath first = talk.cold();
        JsonPath second = talk.cold();
        assertThat(second.getInt("seq")).isGreaterThan(first.getInt("seq"));
        assertThat(second.getString("inputHash")).isEqualTo(first.getString("inputHash"));
        assertThat(second.getString("bodyHash")).isEqualTo(first.getString("bodyHash"));
        assertThat(second.getString("previousHash")).isNull();
    }

    @Test
    void namesTheMapItFollowsFrom() {
        Talk talk = Talk.open();
        String[] statements = twoCamps(talk);
        JsonPath before = talk.cold();

        Talk.votes(statements, 1, "++.......");
        JsonPath after = talk.map(110);
        assertThat(after.getBoolean("cold")).isFalse();
        assertThat(after.getString("previousHash")).isEqualTo(before.getString("bodyHash"));
        given().get(talk.path() + "/snapshots/" + before.getInt("seq"))
                .then()
                .statusCode(200)
                .body("bodyHash", equalTo(before.getString("bodyHash")))
                .body("votes", equalTo(108));
        given().get(talk.path() + "/snapshots/999999")
                .then()
                .statusCode(404)
                .body("code", equalTo("SNAPSHOT_NOT_FOUND"));
        given().get(talk.path() + "/snapshots")
                .then()
                .body("items[0].seq", equalTo(after.getInt("seq")))
                .body("items[0].map", nullValue());
    }

    @Test
    void canBeWorkedOutAgainFromItsDownload() throws Exception {
        Talk talk = Talk.open();
        String[] statements = talk.statements(9);
        String fickle = Talk.person("fickle-" + UUID.randomUUID());
        Talk.votes(fickle, statements, "++++----+");
        Talk.votes(statements, 5, "++++----+");
        Talk.votes(statements, 6, "----+++++");
        talk.moderate(statements[3], "REJECTED").then().statusCode(200);
        JsonPath map = talk.cold();
        String csv = votes(talk, map);
        Talk.votes(fickle, statements, "---.++++-"); // later votes do not change what was published
        Talk.votes(statements, 2, "-.-.-.-.-");
        talk.map(map.getInt("votes") + 10);

        assertThat(votes(talk, map)).isEqualTo(csv);
        String[] lines = csv.split("\r\n", -1);
        assertThat(lines).hasSize(14); // a header, twelve voters, and the end
        assertThat(lines[0]).isEqualTo("row,group," + String.join(",", map.getList("map.statements.statementId")));
        assertThat(lines[1]).isEqualTo("1,0,1,1,1,1,-1,-1,-1,-1,1");
        assertThat(lines[7]).isEqualTo("7,1,-1,-1,-1,-1,1,1,1,1,1");
        assertThat(inputHash(map, lines)).isEqualTo(map.getString("inputHash"));
    }

    @Test
    void tellsEverybodyTheirOwnPlace() {
        Talk talk = Talk.open();
        String person = Talk.person("placed-" + UUID.randomUUID());
        String[] statements = talk.statements(9);
        Talk.votes(person, statements, "++++----+");
        Talk.votes(statements, 5, "++++----+");
        Talk.votes(statements, 6, "----+++++");
        JsonPath map = talk.cold();

        as(person)
                .get(talk.path() + "/me")
                .then()
                .statusCode(200)
                .body("seq", equalTo(map.getInt("seq")))
                .body("group", equalTo(map.getInt("map.groups[0].group")))
                .body("x", equalTo(map.getFloat("map.groups[0].x")))
                .body("votes", equalTo(9));
        as(citizen())
                .get(talk.path() + "/me")
                .then()
                .statusCode(200)
                .body("votes", equalTo(0))
                .body("group", nullValue());
        given().get(talk.path() + "/me").then().statusCode(401);
    }

    @Test
    void leavesOutWhatAModeratorRejected() {
        Talk talk = Talk.open();
        String[] statements = twoCamps(talk);
        talk.map(108);

        talk.moderate(statements[8], "REJECTED").then().statusCode(200);
        JsonPath map = talk.map(latest -> latest.getBoolean("map.statements[8].out"));
        assertThat(map.getList("map.majorityAgree")).isEmpty();
        assertThat(map.getDouble("map.statements[8].first")).isZero();
        assertThat(map.getInt("map.statements[8].agree")).isEqualTo(12);
    }

    private static String[] twoCamps(Talk talk) {
        String[] statements = talk.statements(9);
        Talk.votes(statements, 6, "++++----+");
        Talk.votes(statements, 6, "----+++++");
        return statements;
    }

    private static String votes(Talk talk, JsonPath map) {
        return given().get(talk.path() + "/snapshots/" + map.getInt("seq") + "/votes.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /// As the description of the operation says.
    private static String inputHash(JsonPath map, String[] csv) throws Exception {
        var text = new StringBuilder(map.getString("algorithm") + "\n"
                + "leastVotes=7 leastVoters=15 baseClusters=100 mostGroups=5 steadiness=4 refuseSmallGroups=false "
                + "smallestGroup=5\n-\n");
        for (Object statement : map.getList("map.statements")) {
            text.append(Boolean.TRUE.equals(((Map<?, ?>) statement).get("out")) ? '1' : '0');
        }
        text.append('\n');
        for (int line = 1; line < csv.length - 1; line++) {
            String[] cells = csv[line].split(",", -1);
            List<String> said = new ArrayList<>();
            for (int column = 2; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    said.add((column - 2) + ":" + cells[column]);
                }
            }
            text.append(String.join(" ", said)).append('\n');
        }
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
