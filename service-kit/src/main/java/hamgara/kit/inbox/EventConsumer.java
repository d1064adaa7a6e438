package hamgara.kit.inbox;

import hamgara.kit.inbox.ReceivedEvent.UnreadableEvent;
import hamgara.kit.outbox.EventsConfig;
import hamgara.kit.problem.DatabaseFaults;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads the topics this service listens to and hands each event to its handlers, in order per subject.
///
/// A database that is away is waited for; an event that fails again and again is parked with its reason, so that it
/// never blocks those behind it for ever.
@ApplicationScoped
class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final long BACK_OFF_MILLIS = 200;

    private final EventsConfig config;
    private final List<EventHandler> handlers;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final String servers;
    private volatile @Nullable Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> polling;

    EventConsumer(
            EventsConfig config,
            @All List<EventHandler> handlers,
            Inbox inbox,
            DeadLetters deadLetters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.config = config;
        this.handlers = List.copyOf(handlers);
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.servers = servers;
    }

    void start(@Observes StartupEvent started) {
        if (!handlers.isEmpty() && config.subscribe().isPresent()) {
            Thread consumer =
                    Thread.ofPlatform().name("event-consumer").daemon().unstarted(this::run);
            thread = consumer; // before it runs: it ends as soon as it is not the thread named here
            consumer.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        Thread running = thread;
        thread = null;
        KafkaConsumer<String, byte[]> open = polling;
        if (open != null) {
            open.wakeup();
        }
        if (running != null) {
            running.join(5_000);
        }
        deadLetters.close();
    }

    private boolean running() {
        return thread == Thread.currentThread();
    }

    private void run() {
        while (running()) {
            try (var consumer = open()) {
                polling = consumer;
                consumer.subscribe(config.subscribe().orElseThrow());
                while (running()) {
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                        take(record);
                    }
                    consumer.commitSync();
                }
            } catch (WakeupException | InterruptException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Consumer reconnects: %s", e); // whatever it is, events must not stop coming
                pause();
            } finally {
                polling = null;
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String type = ReceivedEvent.typeOf(record);
        List<EventHandler> interested = handlers.stream()
                .filter(handler -> type != null && handler.types().contains(type))
                .toList();
        if (type != null && interested.isEmpty()) {
            return;
        }
        for (int attempt = 1; running(); ) {
            try {
                ReceivedEvent event = ReceivedEvent.of(record);
                QuarkusTransaction.requiringNew().call(() -> effect(event, interested));
                return;
            } catch (RuntimeException failure) {
                if (DatabaseFaults.isPassing(failure)) {
                    LOG.warnf("Event of type %s waits for the database", type);
                } else if (failure instanceof UnreadableEvent || attempt++ >= config.attempts()) {
                    LOG.errorf(failure, "Event of type %s is parked", type);
                    deadLetters.park(record, failure);
                    return;
                }
                pause();
            }
        }
        throw new WakeupException(); // stopping: the event was not taken and its offset must not be committed
    }

    private boolean effect(ReceivedEvent event, List<EventHandler> interested) throws Exception {
        boolean first = inbox.isFirst(event.id());
        if (first) {
            interested.forEach(handler -> handler.on(event));
        }
        return first;
    }

    private static void pause() {
        try {
            Thread.currentThread().join(BACK_OFF_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private KafkaConsumer<String, byte[]> open() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        config.source().replace("/", ""),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        100,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        2_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
