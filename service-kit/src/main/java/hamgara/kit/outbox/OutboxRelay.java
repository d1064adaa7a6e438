package hamgara.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Sends what stands in the outbox to Kafka, in every instance of the service side by side.
///
/// The outbox is divided into lanes by subject. A relay takes a lane by an advisory lock of its session, so one relay
/// at
/// a time sends a subject's events; a relay that dies loses its session and with it the lanes. No transaction is open
/// while it talks to the broker. A commit wakes it by NOTIFY.
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int LOCK_CLASS = 0x68616d; // keeps the lanes apart from other advisory locks
    private static final int IDLE_MILLIS = 2_000;
    private static final int UNSETTLED_MILLIS = 20;
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
                listen(connection);
                int wait = UNSETTLED_MILLIS;
                while (thread == Thread.currentThread()) {
                    boolean settled = sendAll(connection);
                    wait = settled ? IDLE_MILLIS : Math.min(2 * wait, IDLE_MILLIS / 4);
                    if (connection.unwrap(PGConnection.class).getNotifications(wait).length > 0 || settled) {
                        wait = UNSETTLED_MILLIS;
                    }
                }
                execute(connection, "unlisten *");
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

    /// False when events are left: another relay is sending them, or they have only just come.
    private boolean sendAll(Connection connection) throws SQLException, InterruptedException {
        for (int lane : OutboxRow.waitingLanes(connection)) {
            if (!lock(connection, lane)) {
                continue;
            }
            try {
                List<OutboxRow> rows = OutboxRow.waiting(connection, lane, config.batch());
                while (!rows.isEmpty()) {
                    publisher.send(rows);
                    OutboxRow.markPublished(connection, rows);
                    rows = OutboxRow.waiting(connection, lane, config.batch());
                }
            } finally {
                unlock(connection, lane);
            }
        }
        return OutboxRow.waitingLanes(connection).isEmpty();
    }

    private static void listen(Connection connection) throws SQLException {
        execute(connection, "listen outbox");
    }

    private static boolean lock(Connection connection, int lane) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, LOCK_CLASS);
            statement.setInt(2, lane);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection connection, int lane) throws SQLException {
        execute(connection, "select pg_advisory_unlock(" + LOCK_CLASS + ", " + lane + ")");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
