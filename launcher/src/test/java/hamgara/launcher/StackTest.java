package hamgara.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
final class StackTest {
    @TempDir
    private Path folder;

    @Test
    void runsADurablePostgresThatKnowsPersianLetters() throws Exception {
        try (Stack stack = open()) {
            stack.start(Part.POSTGRES);

            assertThat(ask(stack, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(stack, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(stack, "SELECT datlocprovider FROM pg_database WHERE datname = 'card'"))
                    .isEqualTo("b");
            assertThat(ask(stack, "SELECT similarity('کتابخانه', 'کتابخونه')")).isEqualTo("0.5");
            assertThat(ask(
                            stack,
                            "SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension"
                                    + " WHERE extname IN ('btree_gist', 'pg_trgm', 'unaccent')"))
                    .isEqualTo("btree_gist pg_trgm unaccent");
            assertThat(ask(stack, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            keepsServicesOutOfEachOthersDatabases(stack);
        }
    }

    private static void keepsServicesOutOfEachOthersDatabases(Stack stack) throws SQLException {
        String foreign;
        try (Connection card = stack.connect(Part.CARD)) {
            foreign = card.getMetaData().getURL().replace("/card", "/forum");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(foreign, "card", "anything"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void keepsTheContentOfRowsOutOfTheLogOfPostgres() throws Exception {
        try (Stack stack = open()) {
            stack.start(Part.POSTGRES);
            tell(stack, "CREATE TABLE name (name text UNIQUE)");
            addName(stack, "Maryam");

            assertThatThrownBy(() -> addName(stack, "Maryam"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Maryam");

            stack.stop(Part.POSTGRES);
            assertThat(stack.log(Part.POSTGRES))
                    .content()
                    .contains("duplicate key value")
                    .doesNotContain("Maryam");
        }
    }

    private static void addName(Stack stack, String name) throws SQLException {
        try (Connection connection = stack.connect(Part.CARD);
                PreparedStatement sql = connection.prepareStatement("INSERT INTO name VALUES (?)")) {
            sql.setString(1, name);
            sql.executeUpdate();
        }
    }

    @Test
    void keepsCommittedRowsThroughAKillAndThroughAStopOfEverything() throws Exception {
        try (Stack stack = open()) {
            stack.start(Part.POSTGRES);
            tell(stack, "CREATE TABLE note (text text)");
            tell(stack, "INSERT INTO note VALUES ('before the kill')");

            stack.kill(Part.POSTGRES);
            stack.start(Part.POSTGRES);

            assertThat(ask(stack, "SELECT text FROM note")).isEqualTo("before the kill");
        }
        try (Stack again = open()) {
            again.start(Part.POSTGRES);

            assertThat(ask(again, "SELECT text FROM note")).isEqualTo("before the kill");
        }
    }

    @Test
    void keepsAcknowledgedRecordsThroughAKillOfTheBrokerAndOnOtherPorts() throws Exception {
        Set<String> sent = new HashSet<>();
        try (Stack stack = open()) {
            stack.start(Part.KAFKA);
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", stack.bootstrapServers(), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer())) {
                for (int i = 0; i < 500; i++) {
                    sent.add("record " + i);
                    var _ = producer.send(new ProducerRecord<>("hamgara.card", "key " + i, "record " + i));
                }
                producer.flush();
                stack.kill(Part.KAFKA);
            }
        }
        try (Stack elsewhere = open()) {
            elsewhere.start(Part.KAFKA);
            assertThat(received(elsewhere, sent.size())).isEqualTo(sent);
        }
    }

    private static Set<String> received(Stack stack, int wanted) {
        Set<String> received = new HashSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            assertThat(consumer.listTopics().keySet())
                    .contains(
                            "hamgara.card",
                            "hamgara.card.dead",
                            "hamgara.forum",
                            "hamgara.forum.dead",
                            "hamgara.venue",
                            "hamgara.venue.dead");
            assertThat(consumer.partitionsFor("hamgara.venue")).hasSize(6);
            consumer.assign(consumer.partitionsFor("hamgara.card").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
            for (int polls = 0; polls < 40 && received.size() < wanted; polls++) {
                for (ConsumerRecord<String, String> entry : consumer.poll(Duration.ofMillis(500))) {
                    received.add(entry.value());
                }
            }
        }
        return received;
    }

    @Test
    void saysWhichChildEndedAndWhereItsLogIs() throws Exception {
        try (Stack stack = open()) {
            stack.start(Part.IDENTITY);

            stack.process(Part.IDENTITY).orElseThrow().destroyForcibly();
            Loss loss = stack.awaitLoss();

            assertThat(loss.part()).isEqualTo(Part.IDENTITY);
            assertThat(loss.exitStatus()).isEqualTo(137);
            assertThat(loss.story("ended unexpectedly"))
                    .contains("identity-provider ended unexpectedly")
                    .contains(stack.log(Part.IDENTITY).toString());
        }
    }

    @Test
    void leavesNothingRunning() throws Exception {
        List<ProcessHandle> children;
        try (Stack stack = open()) {
            stack.start(Part.IDENTITY, Part.POSTGRES);
            children = List.of(
                    stack.process(Part.IDENTITY).orElseThrow(),
                    stack.process(Part.POSTGRES).orElseThrow());
        }
        for (ProcessHandle child : children) {
            child.onExit().get(5, TimeUnit.SECONDS);
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void refusesAFolderThatAnotherStackHolds() throws Exception {
        try (Stack _ = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("in use by another Hamgara");
        }
    }

    private Stack open() throws Exception {
        return Stack.open(Checkout.root(), folder, Ports.free(), Progress.silent());
    }

    private static String ask(Stack stack, String query) throws SQLException {
        try (Connection connection = stack.connect(Part.CARD);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return rows.getString(1);
        }
    }

    private static void tell(Stack stack, String statement) throws SQLException {
        try (Connection connection = stack.connect(Part.CARD);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
