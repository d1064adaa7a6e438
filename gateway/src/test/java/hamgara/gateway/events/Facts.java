package hamgara.gateway.events;

import hamgara.kit.test.TestBroker;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Publishes events as the services do.
public final class Facts {

    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBroker.shared().servers(), "acks", "all", "delivery.timeout.ms", 130_000),
            new StringSerializer(),
            new StringSerializer());

    private Facts() {}

    /// Publishes to the topic of the type and returns the id.
    static String publish(String type, String json) {
        return publish(type, UUID.randomUUID(), json);
    }

    public static String publish(String type, UUID subject, String json) {
        return publish(type.substring(0, type.indexOf('.', "hamgara.".length())), type, subject, json);
    }

    static String publish(String topic, String type, UUID subject, String json) {
        String id = UUID.randomUUID().toString();
        var record = new ProducerRecord<>(topic, subject.toString(), json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        type,
                        "ce_source",
                        "/test",
                        "ce_subject",
                        subject.toString(),
                        "ce_time",
                        "2026-11-23T10:00:00Z")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            PRODUCER.send(record).get();
            return id;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Something that is in the topic but is no event.
    static void publishGarbage(String topic) {
        try {
            PRODUCER.send(new ProducerRecord<>(topic, "k", "not json")).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
