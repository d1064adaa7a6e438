package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hamgara.kit.outbox.Event;
import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EventsTest {

    private static final Path SCHEMAS = Path.of("..", "docs", "events");

    @Test
    void tellTheLifeOfACardInOrder() throws IOException {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201);
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        CardTest.resume(holder.account(), holder.card()).statusCode(200);
        UUID replacement = World.id(CardTest.replace(holder.account(), holder.card(), "DAMAGED")
                .statusCode(201)
                .extract()
                .path("id"));

        var events = PublishedEvents.on("hamgara.card");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(replacement)).hasSize(1));
        List<PublishedEvent> life = events.ofSubject(holder.card());
        assertThat(life)
                .extracting(PublishedEvent::type)
                .containsExactly(
                        "hamgara.card.card-issued.v1",
                        "hamgara.card.entry-redeemed.v1",
                        "hamgara.card.card-suspended.v1",
                        "hamgara.card.card-resumed.v1",
                        "hamgara.card.card-replaced.v1");
        assertThat(life).extracting(PublishedEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(life.get(1).data().path("venue").asText()).isEqualTo(venue);
        assertThat(life.get(4).data().path("replacedBy").asText()).isEqualTo(replacement.toString());
        assertThat(events.ofSubject(holder.person()))
                .extracting(PublishedEvent::type)
                .containsExactly("hamgara.card.person-enrolled.v1");
        assertThat(events.ofSubject(holder.enrolment()))
                .extracting(PublishedEvent::type)
                .containsExactly("hamgara.card.enrolment-decided.v1");
        assertThat(events.ofSubject(holder.programme()))
                .extracting(PublishedEvent::type)
                .containsExactly("hamgara.card.programme-published.v1");
        for (PublishedEvent event : events.all()) {
            assertThat(schema(event.type()).validate(event.data().toString(), InputFormat.JSON))
                    .as(event.type())
                    .isEmpty();
        }
    }

    @Test
    void haveASchemaEach() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            Set<String> described = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("hamgara.card."))
                    .map(name -> name.replace(".json", ""))
                    .collect(Collectors.toSet());
            assertThat(described).containsExactlyInAnyOrderElementsOf(publishedTypes());
        }
    }

    @Test
    void sayNothingOfAPerson() {
        String nationalId = World.nationalId();
        World.switchOn(World.SHUSH);
        Tokens account = Tokens.of("citizen");
        Map<String, Object> body = World.person(nationalId, LocalDate.parse("2004-03-20"), "FEMALE");
        body.put("givenName", "پرنیان");
        body.put("familyName", "ناشناس‌زاده");
        UUID person = World.id(
                Api.post(account, body, "/v1/persons").statusCode(201).extract().path("id"));
        UUID enrolment = World.takingPart(account, person, World.programmeWith(3));
        UUID card = World.card(account, enrolment);
        String number = Api.get(account, "/v1/cards/{id}", card).extract().path("number");

        assertThat(Db.number("select count(*) from outbox where subject in (?, ?, ?)", person, enrolment, card))
                .isEqualTo(3);
        for (String secret : List.of(nationalId, number, "پرنیان", "ناشناس", "2004-03-20", "1383-01-01", "FEMALE")) {
            assertThat(Db.number("select count(*) from outbox where body::text like '%' || ? || '%'", secret))
                    .as("outbox rows with " + secret)
                    .isZero();
        }
    }

    @Test
    void ofVenuesAreTakenInWhateverTheirOrder() {
        UUID subject = UUID.randomUUID();
        String code = "v-" + subject;
        publish(subject, code, "SPORT", 1);
        publish(subject, code, "CULTURE", 3);
        publish(subject, code, "LIBRARY", 2);
        publish(subject, code + "-last", "SPORT", 4); // behind the others in the same partition

        await().atMost(Duration.ofSeconds(60))
                .until(() -> category(code + "-last").equals("SPORT"));
        assertThat(category(code)).isEqualTo("CULTURE");
    }

    private static void publish(UUID subject, String code, String category, long version) {
        PublishedEvents.publish(
                "hamgara.venue", "hamgara.venue.venue-registered.v1", subject, """
                {"code": "%s", "category": "%s", "county": "0614", "version": %d}
                """.formatted(code, category, version));
    }

    private static String category(String code) {
        return Db.text("select category from venue where code = ?", code);
    }

    /// What every event record of the module calls itself.
    private static Set<String> publishedTypes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("hamgara.card").stream()
                        .filter(type -> type.isAssignableTo(Event.class) && !type.isInterface())
                        .map(type -> typeOf(type.reflect()))
                        .collect(Collectors.toSet());
    }

    private static String typeOf(Class<?> event) {
        try {
            Constructor<?> constructor = event.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] nothing = Arrays.stream(constructor.getParameterTypes())
                    .map(type -> Array.get(Array.newInstance(type, 1), 0))
                    .toArray();
            return ((Event) constructor.newInstance(nothing)).type();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(event.getName(), e);
        }
    }

    static JsonSchema schema(String type) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMAS.resolve(type + ".json")));
    }
}
