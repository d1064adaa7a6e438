package hamgara.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hamgara.gateway.live.LiveSessions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Follows every partition of the topics, with one consumer in no group, and fills the log.
///
/// Kafka may be away at the start or later: the feed tries again, and nobody who reads the log notices more than
/// silence.
@ApplicationScoped
class EventFeed {

    private static final Logger LOG = Logger.getLogger(EventFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final EventsConfig config;
    private final EventLog log;
    private final EventReaders readers;
    private final LiveSessions sessions;
    private final ObjectMapper json;
    private final Map<String, Object> kafka;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    EventFeed(
            EventsConfig config,
            EventLog log,
            EventReaders readers,
            LiveSessions sessions,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.log = log;
        this.readers = readers;
        this.sessions = sessions;
        this.json = json;
        this.kafka = kafka;
    }

    void start(@Observes StartupEvent begin) {
        thread = Thread.ofPlatform().name("event-feed").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            if (!thread.join(Duration.ofSeconds(2))) {
                thread.interrupt(); // it waits for a broker that is away
            }
        }
    }

    private void run() {
        while (!isStopped(Duration.ZERO)) {
            try (var topics = new FollowedTopics(kafka, config.topics());
                    var consumer = new KafkaConsumer<byte[], byte[]>(settings())) {
                follow(topics, consumer);
            } catch (OffsetOutOfRangeException _) {
                LOG.warn("Events were deleted before this gateway had read them; readers will see a gap");
            } catch (WakeupException | InterruptException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("Events are not to be had at present: %s", e.getMessage());
                isStopped(PAUSE_AFTER_FAILURE);
            }
        }
    }

    private void follow(FollowedTopics topics, KafkaConsumer<byte[], byte[]> consumer) {
        FollowedTopics.Shape shape = topics.look();
        join(shape, consumer);
        long looked = System.nanoTime();
        while (!isStopped(Duration.ZERO)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                take(record);
            }
            readers.wake();
            if (System.nanoTime() - looked > config.lookAround().toNanos()) {
                if (!topics.look().equals(shape)) {
                    return; // begin again with the new partitions
                }
                looked = System.nanoTime();
            }
        }
    }

    private void join(FollowedTopics.Shape shape, KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> all = shape.partitions();
        if (all.isEmpty()) {
            throw new IllegalStateException("the topics do not exist yet");
        }
        consumer.assign(all);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> end = consumer.endOffsets(all);
        long share = config.kept() / all.size();
        boolean fresh = !log.isOpen();
        Position from = shape.emptyPosition();
        Position present = shape.emptyPosition();
        for (TopicPartition partition : all) {
            int topic = config.topics().indexOf(partition.topic());
            long begins = first.getOrDefault(partition, 0L);
            long ends = end.getOrDefault(partition, 0L);
            long offset = log.expected(topic, partition.partition(), shape.stamp(topic))
                    .filter(expected -> begins <= expected && expected <= ends)
                    .orElse(fresh ? Math.max(begins, ends - share) : begins);
            consumer.seek(partition, offset);
            from.reach(topic, partition.partition(), offset);
            present.reach(topic, partition.partition(), ends);
        }
        log.open(from, present);
        LOG.infof("Following %d partitions of %s", all.size(), config.topics());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        int topic = config.topics().indexOf(record.topic());
        Optional<LoggedEvent> event = read(topic, record);
        if (event.isPresent()) {
            log.append(event.get());
        } else {
            LOG.warnf("No event at %s-%d@%d", record.topic(), record.partition(), record.offset());
            log.skip(topic, record.partition(), record.offset() + 1);
        }
    }

    private Optional<LoggedEvent> read(int topic, ConsumerRecord<byte[], byte[]> record) {
        String type = header(record, "ce_type");
        if (type == null || record.value() == null) {
            return Optional.empty();
        }
        try {
            JsonNode data = json.readTree(record.value());
            if (type.equals(LiveSessions.TYPE)) {
                sessions.heard(data);
            }
            ObjectNode envelope = json.createObjectNode()
                    .put("id", header(record, "ce_id"))
                    .put("type", type)
                    .put("source", header(record, "ce_source"))
                    .put("subject", header(record, "ce_subject"))
                    .put("time", header(record, "ce_time"));
            envelope.set("data", data);
            Buffer lines = Buffer.buffer("data: ")
                    .appendBytes(json.writeValueAsBytes(envelope))
                    .appendString("\n\n");
            return Optional.of(new LoggedEvent(
                    topic,
                    record.partition(),
                    record.offset(),
                    type,
                    text(data, "county"),
                    text(data, "venue"),
                    data.path("private").asBoolean(false),
                    addressee(data),
                    lines));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static LoggedEvent.@Nullable Addressee addressee(JsonNode data) {
        String agency = text(data, "agency");
        String to = text(data, "to");
        return agency == null && to == null
                ? null
                : new LoggedEvent.Addressee(agency, to, text(data, "office"), text(data, "officeCounty"));
    }

    private static @Nullable String text(JsonNode data, String field) {
        JsonNode value = data.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "gateway-events");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none"); // a loss must be seen, not skipped
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // under load many events come with one answer of the broker; alone, one waits no longer than this
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 32 * 1024);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        return settings;
    }

    private boolean isStopped(Duration within) {
        try {
            return stopped.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
