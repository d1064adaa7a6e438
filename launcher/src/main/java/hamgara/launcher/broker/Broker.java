package hamgara.launcher.broker;

import hamgara.launcher.process.Child;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// Main of the Kafka child: broker and controller in one process, on the loopback address only, with its topics made.
public final class Broker {
    /// What it prints when it takes and gives records, see [Child#hasSaid].
    public static final String READY = "the broker is ready";

    private static final int NODE = 1;
    private static final int PARTITIONS = 6;
    private static final List<String> TOPICS = List.of("hamgara.card", "hamgara.forum", "hamgara.venue");
    private static final Map<String, String> KEEP_FOR_EVER = Map.of("retention.ms", "-1");

    private Broker() {}

    /// Arguments: port, data folder.
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Path data = Path.of(arguments[1]);
        KafkaConfig config = KafkaConfig.fromProps(settings(port, freePort(), data));
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data);
        }
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            server.shutdown();
            server.awaitShutdown();
        }));
        server.startup();
        makeMissingTopics(port);
        System.out.println(Child.MESSAGE + READY);
        server.awaitShutdown();
    }

    /// Only the broker itself talks to its controller, so that port may be another one at each start.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Properties settings(int port, int controllerPort, Path data) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("num.partitions", Integer.toString(PARTITIONS));
        settings.put("default.replication.factor", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // after a kill the controller waits this long before it believes that the broker has begun anew
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // its default of 128 MB would not fit the heap
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        return settings;
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        new Formatter()
                .setPrintStream(System.out)
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .run();
    }

    /// Events are facts from which a new consumer builds its picture, so no topic forgets.
    private static void makeMissingTopics(int port) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port))) {
            Set<String> present = admin.listTopics().names().get();
            Set<NewTopic> missing = TOPICS.stream()
                    .flatMap(topic -> Stream.of(topic, topic + ".dead"))
                    .filter(topic -> !present.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1).configs(KEEP_FOR_EVER))
                    .collect(Collectors.toSet());
            admin.createTopics(missing).all().get();
        }
    }
}
