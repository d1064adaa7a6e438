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
        int lane,
        UUID eventId,
        UUID subject,
        String type,
        @Nullable String traceparent,
        Instant occurredAt,
        String body) {

    /// Unsent events of these lanes, per subject in the order of their commits (see [Outbox]). Whoever sees one sees
    /// all before it, so there is nothing to wait for.
    ///
    /// @param limit the most of each lane
    static List<OutboxRow> unsent(Connection connection, List<Integer> lanes, int limit) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select o.id, o.lane, o.event_id, o.subject, o.type, o.traceparent, o.occurred_at, o.body
                from unnest(?::smallint[]) as l (lane)
                cross join lateral (select id from outbox_unsent u where u.lane = l.lane order by id limit ?) w
                join outbox o on o.id = w.id
                order by o.id
                """)) {
            statement.setArray(1, connection.createArrayOf("smallint", lanes.toArray()));
            statement.setInt(2, limit);
            var rows = new ArrayList<OutboxRow>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new OutboxRow(
                            row.getLong(1),
                            row.getInt(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant(),
                            row.getString(8)));
                }
            }
            return rows;
        }
    }

    static void sent(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement("""
                delete from outbox_unsent u using unnest(?::smallint[], ?::bigint[]) as s (lane, id)
                where u.lane = s.lane and u.id = s.id""")) {
            Integer[] lanes = rows.stream().map(OutboxRow::lane).toArray(Integer[]::new);
            statement.setArray(1, connection.createArrayOf("smallint", lanes));
            Long[] ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
            statement.setArray(2, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }
}
