package hamgara.card.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.outbox.Event;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Knows when something that a validation was read from changed last: at once for changes made here, and by a
/// notification of the database for those made elsewhere.
///
/// It only keeps the time for a number made of each id, so it never grows; two ids that share a number merely forget
/// together.
@ApplicationScoped
class Changes {

    private static final Logger LOG = Logger.getLogger(Changes.class);
    private static final int NUMBERS = 1 << 16;
    private static final int LOOK_MILLIS = 500;
    private static final long BACK_OFF_MILLIS = 1_000;

    private final DataSource database;
    private final ObjectMapper json;
    private final AtomicLongArray changedAt = new AtomicLongArray(NUMBERS);
    private volatile long venuesChangedAt = System.nanoTime();
    private volatile long deafUntil = Long.MAX_VALUE;
    private volatile @Nullable Thread listener;

    Changes(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void start(@Observes StartupEvent started) {
        Thread thread = Thread.ofPlatform().name("admission-changes").daemon().unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        Thread thread = listener;
        listener = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /// Whatever an event names may be what a validation was read from.
    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Event event) {
        for (JsonNode value : json.valueToTree(event)) {
            if (value.isTextual()) {
                changed(value.textValue());
            }
        }
        changed(event.subject());
        venuesChangedAt = System.nanoTime();
    }

    void changed(UUID id) {
        changedAt.set(number(id), System.nanoTime());
    }

    /// Whether nothing that was read at a time has changed since. False as long as changes elsewhere cannot be heard.
    boolean nothingSince(long readAt, UUID... ids) {
        if (readAt - deafUntil < 0 || deafUntil == Long.MAX_VALUE) {
            return false;
        }
        for (UUID id : ids) {
            long at = changedAt.get(number(id));
            if (at != 0 && readAt - at <= 0) {
                return false;
            }
        }
        return true;
    }

    boolean noVenueSince(long readAt) {
        return readAt - venuesChangedAt > 0;
    }

    private void listen() {
        while (listener == Thread.currentThread()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen admission");
                deafUntil = System.nanoTime();
                hear(connection);
                statement.execute("unlisten *");
            } catch (SQLException e) {
                LOG.warnf("Changes elsewhere cannot be heard: %s", e.getMessage());
                deafUntil = Long.MAX_VALUE;
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (listener == Thread.currentThread()) {
            PGNotification[] told = postgres.getNotifications(LOOK_MILLIS);
            if (told == null) {
                continue;
            }
            for (PGNotification one : told) {
                if (one.getParameter().equals("venue")) {
                    venuesChangedAt = System.nanoTime();
                } else {
                    changed(one.getParameter());
                }
            }
        }
    }

    private void changed(String text) {
        if (text.length() == 36 && text.charAt(8) == '-') {
            try {
                changed(UUID.fromString(text));
            } catch (IllegalArgumentException _) {
                return; // a text of that length that is no id
            }
        }
    }

    private static void pause() {
        try {
            Thread.currentThread().join(BACK_OFF_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static int number(UUID id) {
        return (id.hashCode() * 0x9E3779B9) >>> 16;
    }
}
