package hamgara.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Sends what stands in the outbox to Kafka, in every instance of the service side by side.
///
/// The outbox is divided into lanes by subject. A relay takes a lane by an advisory lock of its session, so one relay
/// at a time sends a subject's events; a relay that dies loses its session and with it the lanes. No transaction is
/// open while it talks to the broker. A commit wakes it by NOTIFY; then it sends at once, and rests a moment in which
/// more may gather, since a round costs as much for one event as for a hundred.
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int ROUNDS = 10;
    private static final int IDLE_MILLIS = 2_000;
    private static final int UNSETTLED_MILLIS = 20;
    private static final Duration REST = Duration.ofMillis(50);
    private static final long BACK_OFF_MILLIS = 1_000;

    private final DataSource database;
    private final EventPublisher publisher;
    private final EventsConfig config;
    private volatile @Nullable Thread thread;

    OutboxRelay(DataSource database, EventPublisher publisher, EventsConfig config) {
        this.database = database;
        this.publisher = publisher;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        Thread relay = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
        thread = relay; // before it runs: it ends as soon as it is not the thread named here
        relay.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            running.join(5_000);
        }
        publisher.close();
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try (Connection connection = database.getConnection()) {
                try {
                    relay(connection);
                } finally {
                    leave(connection);
                }
            } catch (SQLException | KafkaException e) {
                LOG.warnf("Relay pauses: %s", e.getMessage());
                pause();
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.currentThread().join(BACK_OFF_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException {
        // what waits is always found by its index: as a table it looks small, and is full of what was sent already
        execute(connection, "listen outbox; set enable_seqscan = off");
        int wait = UNSETTLED_MILLIS;
        while (thread == Thread.currentThread()) {
            boolean settled = sendAll(connection);
            Thread.sleep(REST);
            wait = settled ? IDLE_MILLIS : Math.min(2 * wait, IDLE_MILLIS / 4);
            if (connection.unwrap(PGConnection.class).getNotifications(wait).length > 0 || settled) {
                wait = UNSETTLED_MILLIS;
            }
        }
    }

    /// The pool gives the connection to others.
    private static void leave(Connection connection) {
        try {
            execute(connection, "unlisten *; reset all");
        } catch (SQLException e) {
            LOG.debugf("The relay's connection is gone: %s", e.getMessage());
        }
    }

    /// False when events are left: another relay is sending them, or more came than a few rounds could take.
    private boolean sendAll(Connection connection) throws SQLException, InterruptedException {
        Lanes lanes = Lanes.take(connection);
        try {
            boolean all = false;
            for (int round = 0; round < ROUNDS && !all; round++) {
                List<OutboxRow> rows = unsent(connection, lanes);
                if (!rows.isEmpty()) {
                    send(connection, rows);
                }
                all = rows.size() < config.batch();
            }
            return all && lanes.others().isEmpty();
        } finally {
            lanes.release(connection);
        }
    }

    /// An event that the broker refuses holds up its own lane, never the others.
    private void send(Connection connection, List<OutboxRow> rows) throws SQLException, InterruptedException {
        try {
            publisher.send(rows);
            OutboxRow.sent(connection, rows);
        } catch (KafkaException e) {
            for (List<OutboxRow> lane : rows.stream()
                    .collect(Collectors.groupingBy(OutboxRow::lane))
                    .values()) {
                if (lane.size() < rows.size()) {
                    sendAlone(connection, lane);
                }
            }
            throw e;
        }
    }

    private void sendAlone(Connection connection, List<OutboxRow> lane) throws SQLException, InterruptedException {
        try {
            publisher.send(lane);
            OutboxRow.sent(connection, lane);
        } catch (KafkaException e) {
            LOG.debugf("A lane of the outbox waits: %s", e.getMessage());
        }
    }

    private List<OutboxRow> unsent(Connection connection, Lanes lanes) throws SQLException {
        return lanes.taken().isEmpty() ? List.of() : OutboxRow.unsent(connection, lanes.taken(), config.batch());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
