package hamgara.venue;

import static hamgara.venue.Given.await;
import static hamgara.venue.Given.booked;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.countyOn;
import static hamgara.venue.Given.held;
import static hamgara.venue.Given.holdIsOver;
import static hamgara.venue.Given.once;
import static hamgara.venue.Given.slot;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import hamgara.kit.test.EventTypes;
import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every event that this service published until now, in whichever test, has a schema that allows it and nothing else.
@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class EventSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PublishedEvents EVENTS = PublishedEvents.on("hamgara.venue");

    @Test
    void publishesWhatTheSchemasSay() {
        countyOn();
        UUID booking = booked(citizen(), slot(2), UUID.randomUUID());
        var person = citizen();
        UUID cancelled = booked(person, slot(2), UUID.randomUUID());
        once(person).post("/v1/bookings/" + cancelled + "/cancel").then().statusCode(200);
        UUID dead = held(citizen(), slot(2), UUID.randomUUID());
        holdIsOver(dead);
        await().until(() -> EVENTS.ofSubject(dead).size() == 2
                && EVENTS.ofSubject(cancelled).size() == 2
                && !EVENTS.ofSubject(booking).isEmpty());

        assertThat(EVENTS.all()).hasSizeGreaterThan(30).allSatisfy(event -> {
            JsonNode schema = schemaOf(event);
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(
                                    schema,
                                    SchemaValidatorsConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build())
                            .validate(event.data()))
                    .as(event.type())
                    .isEmpty();
            event.data()
                    .fieldNames()
                    .forEachRemaining(
                            field -> assertThat(schema.path("properties").has(field))
                                    .as("%s of %s has a schema", field, event.type())
                                    .isTrue());
        });
    }

    @Test
    void hasASchemaForEachEventItCanPublish() {
        assertThat(EventTypes.described("hamgara.venue.")).isEqualTo(EventTypes.publishedBy("hamgara.venue"));
    }

    private static JsonNode schemaOf(PublishedEvent event) {
        try {
            return JSON.readTree(new File("../docs/events/" + event.type() + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
