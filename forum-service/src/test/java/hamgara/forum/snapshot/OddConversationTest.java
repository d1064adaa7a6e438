package hamgara.forum.snapshot;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.conversation.Talk;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Conversations that hardly are any have a map like others, and it says why it shows no groups.
@QuarkusTest
@WithTestResource(TestStack.class)
class OddConversationTest {

    /// Camps as lines of votes with how many say so, the statements a moderator rejects, and what is shown of it.
    record Odd(
            String name,
            Map<String, Integer> camps,
            List<Integer> rejected,
            List<Integer> groups,
            @Nullable String why) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Odd> conversations() {
        return Stream.of(
                new Odd("one voter", Map.of("++--", 1), List.of(), List.of(), "NO_DIFFERENCE"),
                new Odd("two voters", Map.of("++++", 1, "----", 1), List.of(), List.of(), "GROUPS_TOO_SMALL"),
                new Odd("a few on each side", Map.of("++++", 2, "----", 9), List.of(), List.of(6), "GROUPS_TOO_SMALL"),
                new Odd("one statement", Map.of("+", 6, "-", 6), List.of(), List.of(6, 6), null),
                new Odd("all agree", Map.of("++++++++", 12), List.of(), List.of(12), "NO_DIFFERENCE"),
                new Odd("all pass", Map.of("00000000", 12), List.of(), List.of(12), "NO_DIFFERENCE"),
                new Odd("all say the same", Map.of("+-0+-0+-", 12), List.of(), List.of(12), "NO_DIFFERENCE"),
                new Odd(
                        "everything is rejected",
                        Map.of("++--", 6, "--++", 6),
                        List.of(0, 1, 2, 3),
                        List.of(12),
                        "NO_DIFFERENCE"),
                new Odd(
                        "what divides is rejected",
                        Map.of("++++", 6, "-+++", 6),
                        List.of(0),
                        List.of(12),
                        "NO_DIFFERENCE"),
                new Odd(
                        "one only passes",
                        Map.of("++++----", 6, "----++++", 6, "00000000", 1),
                        List.of(),
                        List.of(6, 7),
                        null),
                new Odd(
                        "a statement nobody answered and one that one did",
                        Map.of("++--..", 6, "--++..", 5, "--+++.", 1),
                        List.of(),
                        List.of(6, 6),
                        null),
                new Odd(
                        "too few answers each, half on other statements",
                        Map.of("++++....", 12, "....++++", 12),
                        List.of(),
                        List.of(15),
                        "NO_DIFFERENCE"));
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void hasAMapThatSaysWhy(Odd odd) {
        Talk talk = Talk.open();
        int most = odd.camps().keySet().stream().mapToInt(String::length).max().orElseThrow();
        String[] statements = talk.statements(most);
        String somebody = Talk.person("odd-" + UUID.randomUUID());
        Talk.votes(somebody, statements, odd.camps().keySet().iterator().next());
        boolean[] first = {true};
        odd.camps().forEach((line, people) -> {
            Talk.votes(statements, first[0] ? people - 1 : people, line);
            first[0] = false;
        });
        odd.rejected()
                .forEach(j -> talk.moderate(statements[j], "REJECTED").then().statusCode(200));
        int votes = odd.camps().entrySet().stream()
                .mapToInt(
                        camp -> camp.getValue() * camp.getKey().replace(".", "").length())
                .sum();
        talk.map(votes);

        shows(odd, talk.cold());
        JsonPath warm = again(talk);
        shows(odd, warm);
        String map = talk.path() + "/snapshots/" + warm.getInt("seq");
        for (String path : List.of(
                map,
                map + "/votes.csv",
                map + "/statements.csv",
                talk.path() + "/me",
                talk.path() + "/next",
                "/v1/halls/" + talk.forum.hall + "/common-ground")) {
            assertThat(as(somebody).get(path).then().statusCode(200).extract().asString())
                    .as(path)
                    .doesNotContain("NaN", "Infinity");
        }
        as(citizen()).get(talk.path() + "/next").then().statusCode(200);
        as(Tokens.of("auditor").bearer())
                .body(Map.of("leaveOut", List.of(1)))
                .post(talk.path() + "/what-ifs")
                .then()
                .statusCode(200);
        given().get(talk.path() + "/snapshots").then().body("items[0].algorithm", equalTo("polis-1"));
    }

    /// Two pairs of camps on statements of their own: no direction is stronger than the other.
    @Test
    void placesEverybodyWhereHalfNeverMetTheOther() {
        Talk talk = Talk.open();
        String[] statements = talk.statements(16);
        for (String line : List.of("++++++++........", "--------........", "........++++++++", "........--------")) {
            Talk.votes(statements, 6, line);
        }

        for (JsonPath map : List.of(talk.cold(), again(talk))) {
            assertThat(map.getInt("map.placed")).isEqualTo(24);
            assertThat(map.<Integer>getList("map.groups.people").stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(24);
            for (String along : List.of("first", "second")) {
                double length = map.<Number>getList("map.statements.collect { it." + along + " }").stream()
                        .mapToDouble(loading -> loading.doubleValue() * loading.doubleValue())
                        .sum();
                assertThat(length).isCloseTo(1, within(1e-6));
            }
        }
    }

    private static void shows(Odd odd, JsonPath map) {
        assertThat(map.<Integer>getList("map.groups.people")).containsExactlyInAnyOrderElementsOf(odd.groups());
        assertThat(map.getString("map.why")).isEqualTo(odd.why());
    }

    /// A map that follows from the one before.
    private static JsonPath again(Talk talk) {
        int after = post(talk.forum.secretary(), talk.path() + "/recompute", Map.of("cold", false))
                .then()
                .statusCode(202)
                .extract()
                .path("after");
        return talk.map(latest -> latest.getInt("seq") > after);
    }
}
