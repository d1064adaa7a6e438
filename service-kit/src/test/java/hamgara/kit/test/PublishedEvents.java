package hamgara.kit.test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Everything that has arrived in a topic, in the order of arrival per subject; await what you expect of it.
public final class PublishedEvents {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, PublishedEvents> BY_TOPIC = new ConcurrentHashMap<>();

    private final List<PublishedEvent> arrived = new CopyOnWriteArrayList<>();

    private PublishedEvents(String topic) {
        Thread.ofPlatform().daemon().name("reads-" + topic).start(() -> read(topic));
    }

    public static PublishedEvents on(String topic) {
        return BY_TOPIC.computeIfAbsent(topic, PublishedEvents::new);
    }

    public List<PublishedEvent> ofSubject(UUID subject) {
        return arrived.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    public List<PublishedEvent> ofType(String type) {
        return arrived.stream().filter(event -> event.type().equals(type)).toList();
    }

    public List<PublishedEvent> all() {
        return List.copyOf(arrived);
    }

    /// Plays another service: puts an event into a topic and returns its id.
    public static UUID publish(String topic, String type, UUID subject, String json) {
        UUID id = UUID.randomUUID();
        publish(topic, id, type, subject, json);
        return id;
    }

    /// The same, with a given id, for playing a repeated delivery.
    public static void publish(String topic, UUID id, String type, UUID subject, String json) {
        var record = new ProducerRecord<>(topic, subject.toString(), json);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id.toString(),
                        "ce_type", type,
                        "ce_source", "/test",
                        "ce_subject", subject.toString(),
                        "ce_time", "2026-11-23T10:00:00Z",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.shared().servers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.shared().servers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    arrived.add(event(record));
                }
            }
        }
    }

    private static boolean isJson(ConsumerRecord<String, byte[]> record) {
        try {
            JSON.readTree(record.value());
            return true;
        } catch (IOException _) {
            return false; // a parked event may be anything
        }
    }

    private static PublishedEvent event(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        try {
            JsonNode data = isJson(record) ? JSON.readTree(record.value()) : JSON.nullNode();
            return new PublishedEvent(
                    UUID.fromString(headers.getOrDefault("ce_id", new UUID(0, 0).toString())),
                    headers.getOrDefault("ce_type", ""),
                    UUID.fromString(headers.getOrDefault("ce_subject", new UUID(0, 0).toString())),
                    data.path("version").asLong(),
                    data,
                    headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
