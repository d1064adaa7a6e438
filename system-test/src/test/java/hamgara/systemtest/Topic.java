package hamgara.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What a Kafka topic holds about some subjects, read from its beginning each time.
final class Topic {

    private Topic() {}

    /// One record, as consumers meet it.
    record Published(String id, String type, long version) {}

    /// Waits until the whole history is there: each version once in the order of versions, counting first occurrences.
    static List<Published> wholeHistory(String topic, String subject, int events) {
        return wholeHistories(topic, List.of(subject), events).getOrDefault(subject, List.of());
    }

    /// The same for subjects that all have as many events.
    static Map<String, List<Published>> wholeHistories(String topic, Collection<String> subjects, int events) {
        List<Long> all = LongStream.rangeClosed(1, events).boxed().toList();
        Map<String, List<Published>> histories = new HashMap<>();
        await().pollInSameThread()
                .pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> {
                    histories.putAll(firstOccurrences(topic));
                    assertThat(subjects)
                            .allSatisfy(subject -> assertThat(histories.getOrDefault(subject, List.of()))
                                    .as("versions of %s in %s", subject, topic)
                                    .extracting(Published::version)
                                    .containsExactlyElementsOf(all));
                });
        return histories;
    }

    private static Map<String, List<Published>> firstOccurrences(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", RunningStack.stack().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<String, List<Published>> found = new HashMap<>();
            Set<String> seen = new HashSet<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (ConsumerRecord<String, byte[]> entry : consumer.poll(Duration.ofMillis(200))) {
                    Published event = published(entry);
                    if (seen.add(event.id())) {
                        found.computeIfAbsent(entry.key(), _ -> new ArrayList<>())
                                .add(event);
                    }
                }
            }
            return found;
        }
    }

    private static Published published(ConsumerRecord<String, byte[]> entry) {
        try {
            return new Published(
                    header(entry, "ce_id"),
                    header(entry, "ce_type"),
                    Call.JSON.readTree(entry.value()).path("version").asLong());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> entry, String name) {
        return new String(entry.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
