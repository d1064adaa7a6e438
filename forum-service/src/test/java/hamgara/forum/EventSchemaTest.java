package hamgara.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import hamgara.kit.test.EventTypes;
import hamgara.kit.test.PublishedEvent;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is really published has a schema under docs/events, fits it, and says nothing beyond it.
@QuarkusTest
@WithTestResource(TestStack.class)
class EventSchemaTest {

    private static final Path SCHEMAS = Path.of("..", "docs", "events");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void publishesWhatItsSchemasSay() throws IOException {
        Set<String> described = describedTypes();
        PublishedEvents events = PublishedEvents.on("hamgara.forum");

        for (Story story : Story.all()) {
            story.play(events);
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.all())
                        .extracting(PublishedEvent::type)
                        .contains(described.toArray(String[]::new)));
        for (PublishedEvent event : events.all()) {
            assertThat(described).contains(event.type());
            assertThat(complaints(event)).as(event.type()).isEmpty();
        }
    }

    @Test
    void hasASchemaForEachEventItCanPublish() {
        assertThat(EventTypes.described("hamgara.forum.")).isEqualTo(EventTypes.publishedBy("hamgara.forum"));
    }

    private static Set<String> describedTypes() throws IOException {
        try (var files = Files.list(SCHEMAS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("hamgara.forum.") && name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> complaints(PublishedEvent event) throws IOException {
        JsonNode schema = JSON.readTree(SCHEMAS.resolve(event.type() + ".json").toFile());
        JsonSchema checked = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema,
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        var complaints = new ArrayList<String>();
        checked.validate(event.data()).forEach(message -> complaints.add(message.toString()));
        event.data().fieldNames().forEachRemaining(field -> {
            if (!schema.path("properties").has(field)) {
                complaints.add(field + " is in the event and not in its schema");
            }
        });
        return complaints;
    }
}
