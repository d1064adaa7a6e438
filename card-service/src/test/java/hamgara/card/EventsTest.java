package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import hamgara.kit.test.EventTypes;
import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EventsTest {

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
        assertThat(events.ofSubject(holder.programme()).getFirst().data().path("categories"))
                .extracting(JsonNode::asText)
                .containsExactly("SPORT", "CULTURE");
        for (PublishedEvent event : events.all()) {
            assertThat(schema(event.type()).validate(event.data().toString(), InputFormat.JSON))
                    .as(event.type())
                    .isEmpty();
        }
    }

    @Test
    void haveASchemaEach() {
        assertThat(EventTypes.described("hamgara.card.")).isEqualTo(EventTypes.publishedBy("hamgara.card"));
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

    @Test
    void ofOperatorsAreTakenInWhateverTheirOrder() {
        UUID operator = UUID.randomUUID();
        publishOperator(operator, "later", 2);
        publishOperator(operator, "earlier", 1);
        UUID behind = UUID.randomUUID();
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.operator-registered.v1", operator, "{\"version\": 3}");
        publishOperator(behind, "behind", 1);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> nameOfOperator(behind).equals("behind"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                PublishedEvents.on("hamgara.venue.dead").ofSubject(operator))
                        .hasSize(1));
        assertThat(nameOfOperator(operator)).isEqualTo("later");
    }

    @Test
    void ofVenuesThatAreNotOpenYetAreLeftOut() {
        UUID subject = UUID.randomUUID();
        String code = "v-" + subject;
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.venue-registered.v1", subject, """
                {"code": "%s", "category": "SPORT", "county": "0614", "state": "PLANNED", "version": 1}
                """.formatted(code));
        publish(subject, code + "-last", "SPORT", 2); // behind the other in the same partition

        await().atMost(Duration.ofSeconds(60))
                .until(() -> category(code + "-last").equals("SPORT"));
        assertThat(category(code)).isEmpty();
    }

    @Test
    void ofVenuesThatOpenLaterAreTakenIn() {
        UUID subject = UUID.randomUUID();
        String code = "v-" + subject;
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.venue-registered.v1", subject, """
                {"code": "%s", "category": "SPORT", "county": "0614", "state": "PLANNED", "version": 1}
                """.formatted(code));
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.venue-changed.v1", subject, """
                {"code": "%s", "category": "CULTURE", "county": "0614", "state": "OPEN", "publication": "PUBLISHED",
                 "version": 2}
                """.formatted(code));

        await().atMost(Duration.ofSeconds(60)).until(() -> category(code).equals("CULTURE"));
    }

    private static void publishOperator(UUID operator, String name, long version) {
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.operator-registered.v1", operator, """
                {"operator": "%1$s", "code": "op-%1$s", "names": {"fa": "%2$s"}, "somethingNewer": 1, "version": %3$d}
                """.formatted(
                        operator, name, version));
    }

    private static String nameOfOperator(UUID operator) {
        return Db.text("select name_fa from venue_operator where id = ?", operator);
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

    static JsonSchema schema(String type) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(EventTypes.SCHEMAS.resolve(type + ".json")));
    }
}
