package hamgara.forum;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import hamgara.forum.conversation.OpinionStory;
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
import java.util.Map;
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

        playTheStory();

        await().atMost(Duration.ofSeconds(30))
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

    private static void playTheStory() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String sport = "/v1/cases/" + forum.qualified("SPORT", 1);
        String late = forum.qualified("EDUCATION", 1);
        change(forum.officer("SPORT_YOUTH"), sport, "answer", Map.of("decision", "ACCEPT", "reason", "آماده است"))
                .then()
                .statusCode(200);
        post(
                        forum.governor(),
                        "/v1/closure-notices",
                        Map.of(
                                "counties", List.of(forum.county),
                                "fromOn", "2026-12-27",
                                "toOn", "2026-12-27",
                                "kind", "SHORT_DAY",
                                "endTime", "11:00",
                                "appliesTo", List.of("AGENCIES"),
                                "title", "گرد و خاک"))
                .then()
                .statusCode(201);
        post(
                        forum.secretary(),
                        "/v1/working-groups",
                        Map.of(
                                "county",
                                forum.county,
                                "code",
                                "WG-EDU",
                                "names",
                                Map.of("fa", "کارگروه آموزش"),
                                "secretaryAgency",
                                "EDUCATION"))
                .then()
                .statusCode(201);
        String resolution = "/v1/resolutions/"
                + post(
                                forum.secretary(),
                                "/v1/resolutions",
                                Map.of(
                                        "caseId", late,
                                        "workingGroup", "WG-EDU",
                                        "text", "حیاط مدرسه‌ها باز شود",
                                        "indicator", "پانزده مدرسه",
                                        "ownerAgency", "EDUCATION",
                                        "dueOn", "2027-06-01"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String owner = forum.officer("EDUCATION");
        change(owner, resolution, "start", Map.of()).then().statusCode(200);
        post(
                        owner,
                        resolution + "/evidence",
                        Map.of(
                                "kind", "PHOTO",
                                "sha256", "d".repeat(64),
                                "description", "حیاط باز",
                                "takenOn", "2026-12-19"))
                .then()
                .statusCode(201);
        change(owner, resolution, "claim-done", Map.of()).then().statusCode(200);
        change(forum.secretary(), resolution, "verify", Map.of()).then().statusCode(200);
        forum.published(citizen(), "LIBRARY", "نشست کتاب‌خوانی");
        takeBack(Forum.withThreshold(25));
        new OpinionStory().play();
        clock.moveTo("2027-01-20T10:00"); // the sweep of the running service finds the case that nobody answered
    }

    private static void takeBack(Forum forum) {
        String author = citizen();
        String person = citizen();
        String proposal = forum.published(author, "SPORT", "پیشنهادی که پس گرفته می‌شود");
        support(person, proposal, "JOIN");
        as(person).delete("/v1/proposals/" + proposal + "/supports/me").then().statusCode(200);
        change(author, "/v1/proposals/" + proposal, "withdraw", Map.of()).then().statusCode(200);
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
