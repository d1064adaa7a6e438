package hamgara.forum;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.notice.Ear;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EventsTest {

    private static final Pattern OF_A_PERSON = Pattern.compile(
            "(?i)person|persons|author|pseudonym|handle|voter|supporter|member|title|text|words|names?|phone|email");
    /// 32 hexadecimal digits, as this service knows people.
    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");

    @Test
    void sayNothingOfAPerson() throws IOException {
        PublishedEvents events = PublishedEvents.on("hamgara.forum");
        Forum forum = Forum.withThreshold(2);
        String title = "عنوانی که در رویداد نیست " + UUID.randomUUID();
        Ear ear = new Ear().follow("HALL", forum.hall);
        String proposal = forum.published(ear.person, "SPORT", title);
        support(citizen(), proposal, "JOIN").then().statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> events.ofType("hamgara.forum.notices-ready.v1").stream()
                        .anyMatch(event -> event.data().path("hall").asText().equals(forum.hall)));

        assertThat(events.all()).isNotEmpty().allSatisfy(event -> {
            List<String> values = new ArrayList<>();
            collect(event.data(), values);
            assertThat(values)
                    .as(event.type())
                    .noneMatch(value -> PSEUDONYM.matcher(value).matches())
                    .noneMatch(value -> value.contains(title));
        });
    }

    @Test
    void haveNoFieldForAPersonOrWords() throws IOException {
        try (var files = Files.list(Path.of("..", "docs", "events"))) {
            List<Path> schemas = files.filter(
                            file -> file.getFileName().toString().matches("hamgara\\.forum\\..*\\.json"))
                    .toList();
            assertThat(schemas).hasSizeGreaterThan(50);
            for (Path schema : schemas) {
                List<String> fields = new ArrayList<>();
                new ObjectMapper()
                        .readTree(schema.toFile())
                        .path("properties")
                        .fieldNames()
                        .forEachRemaining(fields::add);
                assertThat(fields)
                        .as(schema.getFileName().toString())
                        .noneMatch(field -> OF_A_PERSON.matcher(field).matches());
            }
        }
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.isTextual()) {
            values.add(node.asText());
        }
        node.forEach(child -> collect(child, values));
    }
}
