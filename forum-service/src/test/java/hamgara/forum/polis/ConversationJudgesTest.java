package hamgara.forum.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real conversations, judged by what Polis itself made of them. Any folder of its export will do.
@EnabledIfSystemProperty(named = "hamgara.judges", matches = "true")
@EnabledIfSystemProperty(named = "hamgara.forum-data", matches = ".+")
class ConversationJudgesTest {

    private static final Offset<Double> EXACT = within(1e-9);

    static List<PolisFolder> conversations() {
        return PolisFolder.all();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void standAsPolisPlacesThem(PolisFolder conversation) {
        JsonNode pca = expected(conversation).path("pca");
        Map<String, Integer> columns = columns(conversation);
        Components found = Components.of(whole(conversation), null);

        double alongFirst = 0;
        double alongSecond = 0;
        for (int i = 0; i < pca.path("commentIds").size(); i++) {
            int j = Objects.requireNonNull(
                    columns.get(pca.path("commentIds").get(i).asText()));
            assertThat(found.center()[j]).isEqualTo(pca.path("center").get(i).asDouble(), EXACT);
            alongFirst += found.first()[j] * pca.path("pc1").get(i).asDouble();
            alongSecond += found.second()[j] * pca.path("pc2").get(i).asDouble();
        }
        assertThat(Math.abs(alongFirst)).isEqualTo(1, within(1e-12));
        assertThat(Math.abs(alongSecond)).isEqualTo(1, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void followFromPolissGroupsAsPolisSays(PolisFolder conversation) {
        JsonNode given = expected(conversation).path("givenPolisGroups");
        int[] groups = conversation.groups();
        assumeThat(groups).isNotEmpty();
        Map<String, Integer> columns = columns(conversation);
        Statistics said = OpinionMap.given(
                        whole(conversation), groups, Arrays.stream(groups).max().orElseThrow() + 1)
                .statistics();

        same(given.path("groupInformedConsensusAgree"), said.consensusAgree(), columns);
        same(given.path("groupInformedConsensusDisagree"), said.consensusDisagree(), columns);
        same(given.path("commentPriority"), said.priority(), columns);
        assertThat(said.majorityAgree())
                .isEqualTo(ids(expected(conversation).path("majorityConsensus").path("agree"), columns));
        assertThat(said.majorityDisagree())
                .isEqualTo(ids(expected(conversation).path("majorityConsensus").path("disagree"), columns));
        assertThat(said.representative()).hasSize(given.path("representative").size());
        for (int group = 0; group < said.representative().size(); group++) {
            listed(
                    given.path("representative").path(String.valueOf(group)),
                    said.representative().get(group),
                    columns);
        }
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void groupAlikeFirstAndAfterManyMaps(PolisFolder conversation) {
        int[] theirs = conversation.groups();
        assumeThat(theirs).isNotEmpty();
        OpinionMap cold = OpinionMap.of(whole(conversation), OpinionParams.USUAL, null);
        OpinionMap warm = null;
        for (int votes = 2000; warm == null || votes < conversation.votes().size() + 2000; votes += 2000) {
            VoteTable table =
                    conversation.table(Math.min(votes, conversation.votes().size()));
            warm = OpinionMap.of(table, OpinionParams.USUAL, warm == null ? null : warm.state());
        }

        // One conversation is the measure; in others a small group may go over with the first centres.
        if (conversation.name().contains("biodiversity")) {
            assertThat(Agreement.of(cold.groupOf(), theirs)).isGreaterThanOrEqualTo(0.9);
            assertThat(Agreement.of(warm.groupOf(), theirs)).isGreaterThanOrEqualTo(0.9);
        }
    }

    private static void listed(JsonNode expected, List<Representative> found, Map<String, Integer> columns) {
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            JsonNode entry = expected.get(i);
            Representative one = found.get(i);
            assertThat(one.column())
                    .isEqualTo(columns.get(entry.path("commentId").asText()));
            assertThat(one.agree() ? "agree" : "disagree")
                    .isEqualTo(entry.path("repfulFor").asText());
            assertThat(one.bestAgree()).isEqualTo(entry.path("bestAgree").asBoolean());
            assertThat(one.success()).isEqualTo(entry.path("nSuccess").asInt());
            assertThat(one.trials()).isEqualTo(entry.path("nTrials").asInt());
            assertThat(one.share()).isEqualTo(entry.path("pSuccess").asDouble(), EXACT);
            assertThat(one.test()).isEqualTo(entry.path("pTest").asDouble(), EXACT);
            assertThat(one.ratio()).isEqualTo(entry.path("repness").asDouble(), EXACT);
            assertThat(one.ratioTest()).isEqualTo(entry.path("repnessTest").asDouble(), EXACT);
        }
    }

    private static void same(JsonNode expected, double[] found, Map<String, Integer> columns) {
        assertThat(expected.size()).isEqualTo(found.length);
        expected.properties()
                .forEach(entry -> assertThat(found[Objects.requireNonNull(columns.get(entry.getKey()))])
                        .as(entry.getKey())
                        .isEqualTo(entry.getValue().asDouble(), EXACT));
    }

    private static List<Integer> ids(JsonNode expected, Map<String, Integer> columns) {
        List<Integer> ids = new ArrayList<>();
        expected.forEach(entry ->
                ids.add(columns.get(entry.isObject() ? entry.path("commentId").asText() : entry.asText())));
        return ids;
    }

    private static VoteTable whole(PolisFolder conversation) {
        return conversation.table(conversation.votes().size());
    }

    private static JsonNode expected(PolisFolder conversation) {
        @Nullable JsonNode expected = conversation.expected();
        assumeThat(expected).isNotNull();
        return Objects.requireNonNull(expected);
    }

    private static Map<String, Integer> columns(PolisFolder conversation) {
        Map<String, Integer> columns = new HashMap<>();
        conversation.statements().forEach(id -> columns.put(id, columns.size()));
        return columns;
    }
}
