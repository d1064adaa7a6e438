package hamgara.kit.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.kit.probe.NoteResource.NewNote;
import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestBroker;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EventsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Notes notes;

    @Inject
    EntityManager database;

    @Test
    void publishesWhatWasCommittedAsACloudEvent() {
        UUID note = UUID.randomUUID();

        notes.write(note, new NewNote("a", 4));

        await().atMost(SOON).untilAsserted(() -> assertThat(published(note)).hasSize(1));
        PublishedEvent event = published(note).getFirst();
        assertThat(event.type()).isEqualTo("hamgara.probe.note-written.v1");
        assertThat(event.data().toString()).isEqualTo("{\"note\":\"" + note + "\",\"places\":4,\"version\":1}");
        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/probe")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time");
    }

    @Test
    void passesTheTraceOfTheRequestOn() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String id = given().header("Authorization", Tokens.of("citizen").bearer())
                .header("Idempotency-Key", UUID.randomUUID())
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .contentType("application/json")
                .body("{\"text\":\"a\",\"places\":3}")
                .post("/v1/notes")
                .jsonPath()
                .getString("id");

        UUID note = UUID.fromString(id);
        await().atMost(SOON).untilAsserted(() -> assertThat(published(note)).hasSize(1));
        assertThat(published(note).getFirst().headers().get("traceparent")).contains(trace);
    }

    @Test
    void publishesNothingOfAChangeThatWasRolledBack() {
        UUID rolledBack = UUID.randomUUID();
        UUID kept = UUID.randomUUID();

        QuarkusTransaction.begin();
        notes.write(rolledBack, new NewNote("a", 4));
        QuarkusTransaction.rollback();
        notes.write(kept, new NewNote("a", 4));

        await().atMost(SOON).untilAsserted(() -> assertThat(published(kept)).hasSize(1));
        assertThat(published(rolledBack)).isEmpty();
    }

    @Test
    void keepsTheOrderOfASubjectUnderParallelWritersWithoutGaps() throws Exception {
        List<UUID> subjects =
                IntStream.range(0, 5).mapToObj(_ -> UUID.randomUUID()).toList();
        List<Callable<Object>> writes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            UUID subject = subjects.get(i % 5);
            writes.add(() -> notes.write(subject, new NewNote("a", 4)));
        }
        try (var pool = Executors.newFixedThreadPool(12)) {
            pool.invokeAll(writes);
        }

        for (UUID subject : subjects) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(published(subject)).hasSize(40));
            assertThat(published(subject))
                    .extracting(PublishedEvent::version)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    /// The older transaction appends later: ordering by transaction id would swap the two.
    @Test
    void publishesInCommitOrderWhenAnOlderTransactionWritesLater() throws Exception {
        UUID subject = UUID.randomUUID();
        var olderBegan = new CountDownLatch(1);
        var youngerCommitted = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var older = pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                notes.write(UUID.randomUUID(), new NewNote("takes a transaction id", 1));
                olderBegan.countDown();
                youngerCommitted.await(20, TimeUnit.SECONDS);
                return notes.write(subject, new NewNote("older", 2));
            }));
            olderBegan.await(20, TimeUnit.SECONDS);
            notes.write(subject, new NewNote("younger", 1));
            youngerCommitted.countDown();
            older.get();
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(published(subject)).hasSize(2));
        assertThat(published(subject)).extracting(PublishedEvent::version).containsExactly(1L, 2L);
    }

    /// A transaction that is still open lies between the two by its id: waiting for it would hold the first event back
    /// and let the second one pass.
    @Test
    void publishesInCommitOrderWhileAnotherTransactionIsOpen() throws Exception {
        UUID subject = UUID.randomUUID();
        var olderBegan = new CountDownLatch(1);
        var bystanderBegan = new CountDownLatch(1);
        var youngerCommitted = new CountDownLatch(1);
        var published = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var older = pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                notes.write(UUID.randomUUID(), new NewNote("takes a transaction id", 1));
                olderBegan.countDown();
                youngerCommitted.await(20, TimeUnit.SECONDS);
                return notes.write(subject, new NewNote("older", 2));
            }));
            olderBegan.await(20, TimeUnit.SECONDS);
            var bystander = pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                notes.write(UUID.randomUUID(), new NewNote("takes the next one", 1));
                bystanderBegan.countDown();
                return published.await(60, TimeUnit.SECONDS);
            }));
            bystanderBegan.await(20, TimeUnit.SECONDS);
            notes.write(subject, new NewNote("younger", 1));
            youngerCommitted.countDown();
            older.get();
            try {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(published(subject))
                                .extracting(PublishedEvent::version)
                                .containsExactly(1L, 2L));
            } finally {
                published.countDown();
            }
            bystander.get();
        }
    }

    @Test
    void goesOnWritingWhileTheBrokerIsAwayAndDeliversAfterwards() {
        UUID before = UUID.randomUUID();
        notes.write(before, new NewNote("a", 4));
        await().atMost(SOON).untilAsserted(() -> assertThat(published(before)).hasSize(1));

        TestBroker.shared().stop();
        List<UUID> during = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                UUID note = UUID.randomUUID();
                notes.write(note, new NewNote("a", 4));
                notes.write(note, new NewNote("b", 4));
                during.add(note);
            }
        } finally {
            TestBroker.shared().start();
        }

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(during)
                        .allSatisfy(note -> assertThat(published(note).stream()
                                        .map(PublishedEvent::version)
                                        .distinct())
                                .containsExactly(1L, 2L)));
    }

    @Test
    void takesInAnEventOnceHoweverOftenItArrives() {
        UUID subject = UUID.randomUUID();
        UUID event = UUID.randomUUID();

        PublishedEvents.publish("hamgara.venue", event, "hamgara.probe.said.v1", subject, "{\"value\":1,\"new\":true}");
        PublishedEvents.publish("hamgara.venue", event, "hamgara.probe.said.v1", subject, "{\"value\":1,\"new\":true}");
        PublishedEvents.publish("hamgara.venue", "hamgara.probe.unknown.v9", subject, "{}");
        UUID last = PublishedEvents.publish("hamgara.venue", "hamgara.probe.said.v1", subject, "{\"value\":2}");

        await().atMost(SOON).untilAsserted(() -> assertThat(heard(subject)).containsExactly(event, last));
    }

    @Test
    void parksAnEventThatFailsAndGoesOnWithTheNext() {
        UUID subject = UUID.randomUUID();

        UUID poison = PublishedEvents.publish("hamgara.venue", "hamgara.probe.said.v1", subject, "{\"value\":-1}");
        UUID unreadable =
                PublishedEvents.publish("hamgara.venue", "hamgara.probe.said.v1", subject, "{\"value\":\"x\"");
        UUID next = PublishedEvents.publish("hamgara.venue", "hamgara.probe.said.v1", subject, "{\"value\":1}");

        await().atMost(SOON).untilAsserted(() -> assertThat(heard(subject)).containsExactly(next));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                PublishedEvents.on("hamgara.venue.dead").all())
                        .anySatisfy(parked -> assertThat(parked.headers())
                                .containsEntry("ce_id", poison.toString())
                                .containsEntry("dead_reason", "IllegalStateException")
                                .containsEntry("dead_consumer", "/probe"))
                        .anySatisfy(
                                parked -> assertThat(parked.headers()).containsEntry("ce_id", unreadable.toString())));
    }

    private static List<PublishedEvent> published(UUID subject) {
        return PublishedEvents.on("hamgara.card").ofSubject(subject);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> heard(UUID subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select event_id from heard where subject = ?1", UUID.class)
                        .setParameter(1, subject)
                        .getResultList());
    }
}
