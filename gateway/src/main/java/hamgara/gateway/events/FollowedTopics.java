package hamgara.gateway.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Sees which partitions the topics have at present, and whether they are still the same topics.
final class FollowedTopics implements AutoCloseable {

    private final List<String> names;
    private final Admin admin;

    FollowedTopics(Map<String, Object> kafka, List<String> names) {
        this.names = names;
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "gateway-topics");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 8_000);
        admin = Admin.create(settings);
    }

    /// A topic that does not exist yet has no partitions.
    Shape look() {
        Map<String, KafkaFuture<TopicDescription>> seen =
                admin.describeTopics(names).topicNameValues();
        var topics = new HashMap<String, Topic>();
        seen.forEach((name, topic) -> topics.put(name, look(name, topic)));
        return new Shape(names.stream()
                .map(name -> topics.getOrDefault(name, new Topic(name, 0, 0)))
                .toList());
    }

    private static Topic look(String name, KafkaFuture<TopicDescription> seen) {
        try {
            TopicDescription topic = seen.get();
            return new Topic(
                    name, topic.topicId().hashCode(), topic.partitions().size());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return new Topic(name, 0, 0);
            }
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    /// A topic with the stamp of its identity.
    record Topic(String name, int stamp, int partitions) {}

    /// All topics in the order of the configuration.
    record Shape(List<Topic> topics) {

        List<TopicPartition> partitions() {
            var all = new ArrayList<TopicPartition>();
            for (Topic topic : topics) {
                for (int partition = 0; partition < topic.partitions(); partition++) {
                    all.add(new TopicPartition(topic.name(), partition));
                }
            }
            return all;
        }

        int stamp(int topic) {
            return topics.get(topic).stamp();
        }

        Position emptyPosition() {
            int[] stamps = topics.stream().mapToInt(Topic::stamp).toArray();
            long[][] next =
                    topics.stream().map(topic -> new long[topic.partitions()]).toArray(long[][]::new);
            return new Position(stamps, next);
        }
    }
}
