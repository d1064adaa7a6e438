package hamgara.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Writes events to the service's topic as CloudEvents in Kafka's binary mode.
///
/// The producer never gives up on a record by itself: giving up on one and delivering the next would break the order of
/// a subject. While the broker is away, the relay waits here.
@ApplicationScoped
class EventPublisher {

    private final EventsConfig config;
    private final String servers;
    private @Nullable KafkaProducer<String, byte[]> producer;

    EventPublisher(EventsConfig config, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.config = config;
        this.servers = servers;
    }

    /// Returns once the broker has every event.
    synchronized void send(List<OutboxRow> rows) throws InterruptedException {
        KafkaProducer<String, byte[]> open = open();
        List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
        try {
            for (OutboxRow row : rows) {
                Future<RecordMetadata> one = open.send(record(row));
                sent.add(one);
                if (one.state() == Future.State.FAILED) {
                    break; // not even accepted for sending: what follows must not overtake it
                }
            }
        } finally {
            for (Future<RecordMetadata> one : sent) {
                await(one);
            }
        }
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private void await(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            close(); // a fresh session: what this one still holds must not arrive after what is sent again
            throw new KafkaException("The broker refused an event", e.getCause());
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        var record = new ProducerRecord<>(
                config.topic(), row.subject().toString(), row.body().getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", row.eventId().toString());
        headers.put("ce_type", row.type());
        headers.put("ce_source", config.source());
        headers.put("ce_subject", row.subject().toString());
        headers.put("ce_time", row.occurredAt().toString());
        headers.put("content-type", "application/json");
        if (row.traceparent() != null) {
            headers.put("traceparent", row.traceparent());
        }
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private KafkaProducer<String, byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            servers,
                            ProducerConfig.CLIENT_ID_CONFIG,
                            "relay" + config.source().replace('/', '-'),
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            Integer.MAX_VALUE,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            10_000,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            5_000,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                            2_000,
                            ProducerConfig.COMPRESSION_TYPE_CONFIG,
                            "none"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
