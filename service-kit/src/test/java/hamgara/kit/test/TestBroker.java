package hamgara.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A Kafka broker inside the test's JVM that can be stopped and started again on the same port with its data.
public final class TestBroker {

    private static final List<String> TOPICS = List.of("hamgara.card", "hamgara.forum", "hamgara.venue");

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private KafkaRaftServer server;

    private TestBroker() {
        try {
            folder = Files.createTempDirectory("broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = freePort();
        controllerPort = freePort();
        format();
        server = boot();
        createTopics();
        Runtime.getRuntime().addShutdownHook(new Thread(this::discard));
    }

    /// The broker of this test run.
    public static TestBroker shared() {
        return Shared.BROKER;
    }

    public String servers() {
        return "127.0.0.1:" + port;
    }

    /// Takes the broker away, as a crash of its machine would.
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    /// Brings it back with everything it had.
    public void start() {
        server = boot();
    }

    private KafkaRaftServer boot() {
        var booted = new KafkaRaftServer(KafkaConfig.fromProps(settings()), Time.SYSTEM);
        booted.startup();
        return booted;
    }

    private void format() {
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .setDirectories(List.of(folder.toString()))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Could not format the broker's folder", e);
        }
    }

    private void createTopics() {
        List<NewTopic> topics = TOPICS.stream()
                .flatMap(topic -> Stream.of(topic, topic + ".dead"))
                .map(topic -> new NewTopic(topic, 3, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("auto.create.topics.enable", "false")));
        return settings;
    }

    private void discard() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException _) {
            // a folder in the temporary directory may stay behind
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final TestBroker BROKER = new TestBroker();
    }
}
