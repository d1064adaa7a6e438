package hamgara.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that waits in the outbox.
record OutboxRow(
        long id,
        UUID eventId,
        UUID subject,
        String type,
        @Nullable String traceparent,
        Instant occurredAt,
        String body) {

    /// Unpublished events of a lane, per subject in the order of their commits (see [Outbox]). Whoever sees one sees
    /// all before it, so there is nothing to wait for.
    static List<OutboxRow> waiting(Connection connection, int lane, int limit) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select id, event_id, subject, type, traceparent, occurred_at, body
                from outbox
                where lane = ? and published_at is null
                order by id
                limit ?
                """)) {
            statement.setInt(1, lane);
            statement.setInt(2, limit);
            var rows = new ArrayList<OutboxRow>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getLong(1),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant(),
                            row.getString(7)));
                }
            }
            return rows;
        }
    }

    static void markPublished(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var statement =
                connection.prepareStatement("update outbox set published_at = clock_timestamp() where id = any(?)")) {
            Long[] ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    static List<Integer> waitingLanes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select distinct lane from outbox where published_at is null order by lane")) {
            var lanes = new ArrayList<Integer>();
            while (row.next()) {
                lanes.add(row.getInt(1));
            }
            return lanes;
        }
    }
}
