package hamgara.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestBroker;
import hamgara.kit.test.TestStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OutboxRelayTest {

    private static final int SUBJECTS = 12;
    private static final int EVENTS_EACH = 25;

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Inject
    EventsConfig config;

    record Counted(UUID subject, int number) implements Event {
        @Override
        public String type() {
            return "hamgara.probe.counted.v1";
        }
    }

    /// Besides the relay of the running service, two more come and go while events are written.
    @Test
    void keepsOrderAndLosesNothingWithSeveralRelaysSideBySide() throws Exception {
        List<UUID> subjects =
                IntStream.range(0, SUBJECTS).mapToObj(_ -> UUID.randomUUID()).toList();
        OutboxRelay second = another();
        OutboxRelay third = another();
        second.start(new StartupEvent());
        try (var writers = Executors.newFixedThreadPool(6)) {
            writers.invokeAll(writes(subjects, 0));
            third.start(new StartupEvent());
            second.stop(new ShutdownEvent());
            writers.invokeAll(writes(subjects, EVENTS_EACH));
        }

        for (UUID subject : subjects) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(versions(subject)).hasSize(2 * EVENTS_EACH));
            assertThat(versions(subject))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 2 * EVENTS_EACH).boxed().toList());
        }
        third.stop(new ShutdownEvent());
    }

    private OutboxRelay another() {
        return new OutboxRelay(
                database, new EventPublisher(config, TestBroker.shared().servers()), config);
    }

    private List<Callable<Long>> writes(List<UUID> subjects, int from) {
        List<Callable<Long>> writes = new ArrayList<>();
        for (int i = 0; i < EVENTS_EACH; i++) {
            int number = from + i;
            subjects.forEach(subject -> writes.add(
                    () -> QuarkusTransaction.requiringNew().call(() -> outbox.append(new Counted(subject, number)))));
        }
        return writes;
    }

    /// First arrivals: a relay that is stopped between sending and marking lets another one send the same event again.
    private static List<Long> versions(UUID subject) {
        return PublishedEvents.on("hamgara.card").ofSubject(subject).stream()
                .map(PublishedEvent::version)
                .distinct()
                .toList();
    }
}
