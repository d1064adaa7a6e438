package hamgara.kit.inbox;

import hamgara.kit.outbox.EventsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Parks events that could not be taken in, on `<topic>.dead`, as they were and with the reason.
@ApplicationScoped
class DeadLetters {

    private final EventsConfig config;
    private final String servers;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(EventsConfig config, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.config = config;
        this.servers = servers;
    }

    /// Returns once the broker has it; the reason is the kind of the failure, never a person's data.
    synchronized void park(ConsumerRecord<String, byte[]> record, Throwable reason) {
        var parked = new ProducerRecord<>(record.topic() + ".dead", record.key(), record.value());
        record.headers().forEach(parked.headers()::add);
        parked.headers().add("dead_reason", bytes(reason.getClass().getSimpleName()));
        parked.headers().add("dead_consumer", bytes(config.source()));
        parked.headers().add("dead_position", bytes(record.partition() + ":" + record.offset()));
        try {
            open().send(parked).get();
        } catch (ExecutionException e) {
            throw new KafkaException("Could not park an event", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private KafkaProducer<String, byte[]> open() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ProducerConfig.ACKS_CONFIG, "all"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
