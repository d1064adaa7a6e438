package hamgara.forum.snapshot;

import static hamgara.forum.Forum.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.conversation.Talk;
import hamgara.forum.polis.Agreement;
import hamgara.forum.polis.PolisFolder;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real conversations, replayed vote by vote through the API.
@QuarkusTest
@WithTestResource(TestStack.class)
@EnabledIfSystemProperty(named = "hamgara.judges", matches = "true")
@EnabledIfSystemProperty(named = "hamgara.forum-data", matches = ".+")
class ReplayJudgesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Offset<Double> EXACT = within(1e-9);

    static List<PolisFolder> conversations() {
        return PolisFolder.all();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void becomesWhatPolisMadeOfIt(PolisFolder conversation) throws Exception {
        ClockAt clock = ClockAt.tehran("2018-01-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("budgets", Map.of("statements", 100_000)));
        Talk talk = Talk.open(forum, Map.of("statementLength", 1000));
        Map<String, String> statements = said(talk, conversation);
        vote(clock, conversation, statements);
        moderate(talk, conversation, statements);

        int votes = (int) conversation.votes().stream()
                .map(cast -> cast.voter() + " " + cast.statement())
                .distinct()
                .count();
        long out = conversation.statements().stream()
                .map(id -> Objects.requireNonNull(conversation.comments().get(id)))
                .filter(comment -> comment.moderated() < 0 || comment.meta())
                .count();
        talk.map(map -> map.getInt("votes") == votes
                && map.getList("map.statements.findAll { it.out }").size() == out);
        JsonNode warm = latest(talk);
        talk.cold();
        JsonNode cold = latest(talk);

        assertThat(cold.path("map").path("statements").findValuesAsText("statementId"))
                .isEqualTo(
                        conversation.statements().stream().map(statements::get).toList());
        List<String[]> table = table(talk, cold);
        sameCells(conversation, table);
        if (conversation.expected() != null) {
            sameComponents(conversation.expected().path("pca"), cold, statements);
            sameGivenGroups(talk, conversation, statements);
        }
        if (conversation.name().contains("biodiversity")) {
            assertThat(agreement(conversation, table)).isGreaterThanOrEqualTo(0.9);
            assertThat(agreement(conversation, table(talk, warm))).isGreaterThanOrEqualTo(0.9);
        }
    }

    private static Map<String, String> said(Talk talk, PolisFolder conversation) {
        Map<String, String> statements = new HashMap<>();
        conversation.comments().values().stream()
                .sorted(Comparator.comparingLong(comment -> Long.parseLong(comment.id())))
                .forEach(comment -> statements.put(
                        comment.id(),
                        talk.say(
                                        Talk.person("author-" + talk.id + comment.author()),
                                        Map.of("text", comment.text(), "lang", "en", "twinSeen", true))
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
        return statements;
    }

    private static void vote(ClockAt clock, PolisFolder conversation, Map<String, String> statements) {
        Map<String, String> people = new HashMap<>();
        for (PolisFolder.Cast cast : conversation.votes()) {
            clock.moveTo(Instant.ofEpochMilli(cast.at()));
            String person =
                    people.computeIfAbsent(cast.voter(), voter -> Talk.person("voter-" + conversation.name() + voter));
            String choice = cast.vote() > 0 ? "AGREE" : cast.vote() < 0 ? "DISAGREE" : "PASS";
            Talk.vote(person, Objects.requireNonNull(statements.get(cast.statement())), choice)
                    .then()
                    .statusCode(200);
        }
    }

    private static void moderate(Talk talk, PolisFolder conversation, Map<String, String> statements) {
        for (PolisFolder.Comment comment : conversation.comments().values()) {
            if (comment.moderated() < 0 || comment.meta()) {
                talk.moderate(
                                talk.moderator(),
                                Objects.requireNonNull(statements.get(comment.id())),
                                Map.of(
                                        "moderation",
                                        comment.moderated() < 0 ? "REJECTED" : "ACCEPTED",
                                        "meta",
                                        comment.meta(),
                                        "reason",
                                        "as in the data"))
                        .then()
                        .statusCode(200);
            }
        }
    }

    /// The downloaded table says of everybody what Polis's own export says.
    private static void sameCells(PolisFolder conversation, List<String[]> table) {
        Map<String, Map<String, Integer>> exported = conversation.exported();
        List<String> voters = conversation.voters();
        List<String> statements = conversation.statements();
        assertThat(table).hasSize(voters.size());
        for (int row = 0; row < voters.size(); row++) {
            Map<String, Integer> said = new HashMap<>();
            for (int column = 0; column < statements.size(); column++) {
                if (!table.get(row)[column + 2].isEmpty()) {
                    said.put(statements.get(column), Integer.valueOf(table.get(row)[column + 2]));
                }
            }
            assertThat(said).as("voter %s", voters.get(row)).isEqualTo(exported.get(voters.get(row)));
        }
    }

    private static void sameComponents(JsonNode pca, JsonNode snapshot, Map<String, String> statements) {
        Map<String, JsonNode> byId = byId(snapshot.path("map"));
        double alongFirst = 0;
        double alongSecond = 0;
        for (int i = 0; i < pca.path("commentIds").size(); i++) {
            JsonNode ours = Objects.requireNonNull(
                    byId.get(statements.get(pca.path("commentIds").get(i).asText())));
            assertThat(ours.path("mean").asDouble())
                    .isEqualTo(pca.path("center").get(i).asDouble(), EXACT);
            alongFirst += ours.path("first").asDouble() * pca.path("pc1").get(i).asDouble();
            alongSecond +=
                    ours.path("second").asDouble() * pca.path("pc2").get(i).asDouble();
        }
        assertThat(Math.abs(alongFirst)).isEqualTo(1, EXACT);
        assertThat(Math.abs(alongSecond)).isEqualTo(1, EXACT);
    }

    /// With the groups Polis gave, every number that follows from them is the one Polis has.
    private static void sameGivenGroups(Talk talk, PolisFolder conversation, Map<String, String> statements)
            throws Exception {
        int[] groups = conversation.groups();
        List<List<Integer>> rows = new ArrayList<>();
        for (int group = 0; group <= IntStream.of(groups).max().orElse(-1); group++) {
            int wanted = group;
            rows.add(IntStream.range(0, groups.length)
                    .filter(row -> groups[row] == wanted)
                    .mapToObj(row -> row + 1)
                    .toList());
        }
        JsonNode map = JSON.readTree(as(Tokens.of("auditor").bearer())
                .body(Map.of("groups", rows))
                .post(talk.path() + "/what-ifs")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        JsonNode given = Objects.requireNonNull(conversation.expected()).path("givenPolisGroups");
        Map<String, JsonNode> byId = byId(map);
        same(given.path("groupInformedConsensusAgree"), byId, statements, "consensusAgree");
        same(given.path("groupInformedConsensusDisagree"), byId, statements, "consensusDisagree");
        same(given.path("commentPriority"), byId, statements, "priority");
        JsonNode majority = Objects.requireNonNull(conversation.expected()).path("majorityConsensus");
        assertThat(listed(map.path("majorityAgree")))
                .isEqualTo(listed(majority.path("agree")).stream()
                        .map(statements::get)
                        .toList());
        assertThat(listed(map.path("majorityDisagree")))
                .isEqualTo(listed(majority.path("disagree")).stream()
                        .map(statements::get)
                        .toList());
        assertThat(map.path("groups")).hasSize(rows.size());
        for (int group = 0; group < rows.size(); group++) {
            JsonNode theirs = given.path("representative").path(String.valueOf(group));
            JsonNode ours = map.path("groups").get(group).path("representative");
            assertThat(ours.size()).isEqualTo(theirs.size());
            for (int i = 0; i < theirs.size(); i++) {
                sameEntry(theirs.get(i), ours.get(i), statements);
            }
        }
    }

    private static void sameEntry(JsonNode theirs, JsonNode ours, Map<String, String> statements) {
        assertThat(ours.path("statementId").asText())
                .isEqualTo(statements.get(theirs.path("commentId").asText()));
        assertThat(ours.path("says").asText())
                .isEqualToIgnoringCase(theirs.path("repfulFor").asText());
        assertThat(ours.path("bestAgree").asBoolean())
                .isEqualTo(theirs.path("bestAgree").asBoolean());
        assertThat(ours.path("success").asInt())
                .isEqualTo(theirs.path("nSuccess").asInt());
        assertThat(ours.path("trials").asInt()).isEqualTo(theirs.path("nTrials").asInt());
        Map.of("share", "pSuccess", "shareTest", "pTest", "ratio", "repness", "ratioTest", "repnessTest")
                .forEach((mine, name) -> assertThat(ours.path(mine).asDouble())
                        .as(name)
                        .isEqualTo(theirs.path(name).asDouble(), EXACT));
    }

    private static List<String> listed(JsonNode ids) {
        List<String> listed = new ArrayList<>();
        ids.forEach(id -> listed.add(id.asText()));
        return listed;
    }

    private static void same(
            JsonNode theirs, Map<String, JsonNode> byId, Map<String, String> statements, String field) {
        assertThat(theirs.size()).as(field).isEqualTo(byId.size());
        theirs.properties()
                .forEach(entry -> assertThat(Objects.requireNonNull(byId.get(statements.get(entry.getKey())))
                                .path(field)
                                .asDouble())
                        .as("%s of %s", field, entry.getKey())
                        .isEqualTo(entry.getValue().asDouble(), EXACT));
    }

    private static double agreement(PolisFolder conversation, List<String[]> table) {
        return Agreement.of(
                conversation.groups(),
                table.stream()
                        .mapToInt(cells -> cells[1].isEmpty() ? -1 : Integer.parseInt(cells[1]))
                        .toArray());
    }

    private static Map<String, JsonNode> byId(JsonNode map) {
        Map<String, JsonNode> byId = new HashMap<>();
        map.path("statements")
                .forEach(entry -> byId.put(entry.path("statementId").asText(), entry));
        return byId;
    }

    private static JsonNode latest(Talk talk) throws Exception {
        return JSON.readTree(given().get(talk.path() + "/snapshots/latest").asString());
    }

    /// The cells of each line of a map's vote table.
    private static List<String[]> table(Talk talk, JsonNode snapshot) {
        return given().get(talk.path() + "/snapshots/" + snapshot.path("seq").asInt() + "/votes.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
