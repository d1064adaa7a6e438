package hamgara.forum.snapshot;

import static hamgara.forum.Forum.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class SmallGroupTest {

    @Test
    void hidesAGroupOfFourWhereverAGroupIsShown() {
        Talk talk = Talk.open();
        String[] statements = talk.statements(8);
        String person = Talk.person("one-of-four-" + UUID.randomUUID());
        Talk.votes(person, statements, "++++----");
        Talk.votes(statements, 3, "++++----");
        Talk.votes(statements, 12, "----++++");

        JsonPath map = talk.cold();
        assertThat(map.getList("map.groups.people")).containsExactly(11); // one of the twelve stands with the four
        assertThat(map.getInt("map.placed")).isEqualTo(11);
        assertThat(map.getInt("map.hiddenGroups")).isEqualTo(1);
        assertThat(map.getList("map.statements.groups.flatten().group")).hasSize(8);
        assertThat(map.getDouble("map.statements[0].consensusAgree")).isCloseTo(1.0 / 13, within(1e-6));
        as(person).get(talk.path() + "/me").then().body("group", nullValue());
        String[] lines = given().get(talk.path() + "/snapshots/" + map.getInt("seq") + "/votes.csv")
                .asString()
                .split("\r\n", -1);
        assertThat(Arrays.stream(lines).skip(1).limit(4)).allMatch(line -> line.matches("[0-9]+,,.*"));
        assertThat(Arrays.stream(lines).skip(5).limit(11)).allMatch(line -> line.matches("[0-9]+,[0-9],.*"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void cannotBeCountedByWhoCountsTheRest(int few) {
        Talk talk = Talk.open();
        String[] statements = talk.statements(8);
        Talk.votes(statements, few, "++++----");
        Talk.votes(statements, 16 - few, "----++++");

        JsonPath map = talk.cold();
        assertThat(map.getList("map.groups.people")).containsExactly(11);
        assertThat(map.getInt("map.voters") - map.getInt("map.placed")).isEqualTo(5);
        String csv = given().get(talk.path() + "/snapshots/" + map.getInt("seq") + "/votes.csv")
                .asString();
        assertThat(csv.lines().skip(1).filter(line -> line.matches("[0-9]+,,.*")))
                .hasSize(5);
        String of = "map.statements[0].groups[0].";
        assertThat(map.getInt(of + "agree") + map.getInt(of + "disagree") + map.getInt(of + "pass"))
                .isEqualTo(11);
    }

    @Test
    void isAsSmallAsTheHallsPolicySays() {
        Talk talk = Talk.open(Forum.withPolicy(Map.of("smallestGroup", 4)), Map.of());
        String[] statements = talk.statements(8);
        Talk.votes(statements, 4, "++++----");
        Talk.votes(statements, 12, "----++++");

        JsonPath map = talk.cold();
        assertThat(map.getInt("smallestGroup")).isEqualTo(4);
        assertThat(map.getList("map.groups.people")).containsExactly(4, 12);
        given().get("/v1/halls/" + talk.forum.hall + "/common-ground").then().body("smallestGroup", equalTo(4));
    }
}
