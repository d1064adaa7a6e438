package hamgara.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Takes down an event in the transaction of the change that it tells of.
///
/// The row of the subject in `outbox_stream` is locked first and until commit. So the versions of a
/// subject have no gaps, and the id drawn after the lock rises in the order in which the changes commit.
/// Beans may observe the event; those that keep something in memory do so after the commit.
@ApplicationScoped
public class Outbox {

    private final DataSource database;
    private final ObjectMapper json;
    private final jakarta.enterprise.event.Event<Event> observers;

    Outbox(DataSource database, ObjectMapper json, jakarta.enterprise.event.Event<Event> observers) {
        this.database = database;
        this.json = json;
        this.observers = observers;
    }

    private static final String APPEND = """
            with stream as (
                insert into outbox_stream (subject, version) values (?, 1)
                on conflict (subject) do update set version = outbox_stream.version + 1
                returning version)
            insert into outbox (subject, version, type, traceparent, body)
            select ?, version, ?, ?, ?::jsonb || jsonb_build_object('version', version) from stream
            """;

    /// Returns the version that the event got in the history of its subject, counted from 1.
    @Transactional(Transactional.TxType.MANDATORY)
    public long append(Event event) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(APPEND + " returning version")) {
            set(statement, event);
            observers.fire(event);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new OutboxFailure(event.type(), e);
        }
    }

    /// The same of many at once, in their order; for those that follow from one change, of which nobody else knows yet.
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            for (Event event : events) {
                set(statement, event);
                statement.addBatch();
            }
            statement.executeBatch();
            events.forEach(observers::fire);
        } catch (SQLException | JsonProcessingException e) {
            throw new OutboxFailure(events.getFirst().type(), e);
        }
    }

    private void set(PreparedStatement statement, Event event) throws SQLException, JsonProcessingException {
        statement.setObject(1, event.subject());
        statement.setObject(2, event.subject());
        statement.setString(3, event.type());
        statement.setString(4, traceparent());
        statement.setString(5, json.writeValueAsString(event));
    }

    /// The trace of the present request in the form an event carries it.
    public static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    /// The event could not be taken down, so the change must not happen either.
    private static final class OutboxFailure extends RuntimeException {
        OutboxFailure(String type, Exception cause) {
            super("Could not append " + type, cause);
        }
    }
}
