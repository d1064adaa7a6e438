package hamgara.forum.comment;

import static hamgara.forum.Forum.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.text.PersianText;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The threads of Decide Madrid, replayed through the API by sixteen writers at once. A comment that
/// others answered and that is not in the data is said and taken back, and so is one without words.
@QuarkusTest
@WithTestResource(TestStack.class)
@EnabledIfSystemProperty(named = "hamgara.judges", matches = "true")
@EnabledIfSystemProperty(named = "hamgara.forum-data", matches = ".+")
class MadridJudgesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void comesBackAsTheSameTrees() throws Exception {
        Forum forum = Forum.withPolicy(Map.of(
                "languages", List.of("es", "fa"), "budgets", Map.of("comments", 1_000_000, "proposals", 1_000_000)));
        List<JsonNode> proposals = lines("proposals.jsonl");
        Map<Long, List<JsonNode>> comments = new HashMap<>();
        lines("comments.jsonl").stream()
                .sorted(Comparator.comparingLong(comment -> comment.path("id").asLong()))
                .forEach(comment -> comments.computeIfAbsent(
                                comment.path("proposalId").asLong(), _ -> new ArrayList<>())
                        .add(comment));
        assertThat(proposals).hasSize(40);

        List<int[]> counted = Discussion.atOnce(
                proposals.size(),
                i -> replay(
                        forum,
                        proposals.get(i),
                        comments.getOrDefault(proposals.get(i).path("id").asLong(), List.of())));

        assertThat(counted.stream().mapToInt(each -> each[0]).sum()).isEqualTo(2_963);
        assertThat(counted.stream().mapToInt(each -> each[1]).sum()).isEqualTo(75);
    }

    /// Answers how many comments there were and how many of their parents were missing.
    private static int[] replay(Forum forum, JsonNode proposal, List<JsonNode> comments) {
        Discussion discussion = Discussion.on("/v1/proposals/" + published(forum, proposal));
        Map<Long, String> ids = new HashMap<>();
        List<Long> missing = new ArrayList<>();
        Map<String, List<String>> answers = new HashMap<>();
        Map<String, JsonNode> known = new HashMap<>();
        List<Long> there =
                comments.stream().map(each -> each.path("id").asLong()).toList();
        for (JsonNode comment : comments) {
            String parent = "";
            if (!comment.path("parentId").isNull()) {
                long above = comment.path("parentId").asLong();
                if (!there.contains(above) && !ids.containsKey(above)) {
                    String ghost = takenBack(discussion, null);
                    ids.put(above, ghost);
                    missing.add(above);
                    answers.computeIfAbsent("", _ -> new ArrayList<>()).add(ghost);
                }
                parent = Objects.requireNonNull(ids.get(above));
            }
            String text = comment.path("text").asText();
            String person = person(comment.path("author").asText());
            String answered = parent.isEmpty() ? null : parent;
            String id = PersianText.stored(text, "es").isBlank()
                    ? takenBack(discussion, answered)
                    : discussion
                            .say(person, text, answered, Map.of("lang", "es"))
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id");
            ids.put(comment.path("id").asLong(), id);
            known.put(id, comment);
            answers.computeIfAbsent(parent, _ -> new ArrayList<>()).add(id);
        }
        compare(discussion, answers, known, ids);
        return new int[] {known.size(), missing.size()};
    }

    private static void compare(
            Discussion discussion,
            Map<String, List<String>> answers,
            Map<String, JsonNode> known,
            Map<Long, String> ids) {
        List<Map<String, Object>> read = discussion.all("THREAD", 100);
        assertThat(read).extracting(node -> node.get("id")).containsExactlyElementsOf(inOrder("", answers));
        Map<String, Integer> depths = new HashMap<>();
        int shown = 0;
        for (Map<String, Object> node : read) {
            String id = Objects.requireNonNull(node.get("id")).toString();
            String parent = Objects.requireNonNullElse(node.get("parentId"), "").toString();
            int depth = parent.isEmpty() ? 0 : Objects.requireNonNull(depths.get(parent)) + 1;
            depths.put(id, depth);
            assertThat(node.get("depth")).isEqualTo(Math.min(depth, 8));
            JsonNode comment = known.get(id);
            String text = comment == null ? "" : comment.path("text").asText();
            if (PersianText.stored(text, "es").isBlank()) {
                assertThat(node.get("state")).isEqualTo("GONE");
                assertThat(node.get("text")).isNull();
            } else {
                assertThat(node.get("text")).isEqualTo(PersianText.stored(text, "es"));
                shown++;
            }
            if (comment != null && !comment.path("parentId").isNull()) {
                assertThat(parent).isEqualTo(ids.get(comment.path("parentId").asLong()));
            }
        }
        assertThat(discussion.summary().getInt("comments")).isEqualTo(shown);
    }

    private static String takenBack(Discussion discussion, @Nullable String parent) {
        String ghost =
                Tokens.of("citizen").subject("ghost-" + UUID.randomUUID()).bearer();
        String id = discussion.said(ghost, "…", parent);
        Discussion.takeBack(ghost, id).then().statusCode(200);
        return id;
    }

    private static List<String> inOrder(String parent, Map<String, List<String>> answers) {
        List<String> order = new ArrayList<>();
        for (String id : answers.getOrDefault(parent, List.of())) {
            order.add(id);
            order.addAll(inOrder(id, answers));
        }
        return order;
    }

    private static String published(Forum forum, JsonNode proposal) {
        Map<String, Object> body =
                forum.proposal("SPORT", proposal.path("title").asText());
        String summary = proposal.path("summary").asText();
        String text = proposal.path("text").asText();
        body.put("lang", "es");
        body.put("whatExists", summary.isBlank() ? "Está como está." : summary);
        body.put("whatShouldBeDone", text.isBlank() ? "Lo que dice el título." : text);
        body.put("existingCapacity", "El Ayuntamiento.");
        body.put("whoBenefits", "Quienes viven en Madrid.");
        body.put("similarSeen", true);
        return post(person(proposal.path("author").asText()), "/v1/proposals", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String person(String author) {
        return Tokens.of("citizen").subject("madrid-" + author).bearer();
    }

    private static List<JsonNode> lines(String file) {
        Path path = Path.of(System.getProperty("hamgara.forum-data"), "decide-madrid", file);
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> !line.isBlank())
                    .map(MadridJudgesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
