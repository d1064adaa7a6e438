package hamgara.card.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The statements of the counters; whether a row comes back is the decision.
final class CounterRows {

    private static final String ASKED = "unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[])"
            + " as asked (scope_id, scope_kind, per, category, starts_on, max)";

    private CounterRows() {}

    /// What tells the counters of one programme and measure apart.
    record Key(UUID owner, String scope, String per, String category) {
        static Key of(Counter counter) {
            return new Key(
                    counter.owner(), counter.scope().name(), counter.per().name(), counter.categoryKey());
        }
    }

    /// Counts on every counter that has room, in lock order, and returns those.
    static Set<Key> take(Connection connection, UUID programme, String measure, List<Counter> counters, long amount)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into usage_counter as c
                    (programme_id, measure, scope_id, scope_kind, per, category, starts_on, used, ceiling)
                select ?, ?, scope_id, scope_kind, per, category, starts_on, ?, max from %s
                where max >= ?
                order by scope_id, scope_kind, per, category, starts_on
                on conflict (scope_id, programme_id, measure, scope_kind, per, category, starts_on) do update
                    set used = c.used + excluded.used, ceiling = excluded.ceiling
                    where c.used + excluded.used <= excluded.ceiling
                returning scope_id, scope_kind, per, category""".formatted(ASKED))) {
            upsert.setObject(1, programme);
            upsert.setString(2, measure);
            upsert.setLong(3, amount);
            bind(connection, upsert, 4, counters);
            upsert.setLong(10, amount);
            var taken = new HashSet<Key>();
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    taken.add(key(row));
                }
            }
            return taken;
        }
    }

    /// Counts on every counter, also over its limit.
    static void count(Connection connection, UUID programme, String measure, List<Counter> counters, long amount)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                insert into usage_counter as c
                    (programme_id, measure, scope_id, scope_kind, per, category, starts_on, used, ceiling)
                select ?, ?, scope_id, scope_kind, per, category, starts_on, ?, max from %s
                order by scope_id, scope_kind, per, category, starts_on
                on conflict (scope_id, programme_id, measure, scope_kind, per, category, starts_on) do update
                    set used = c.used + excluded.used, ceiling = excluded.ceiling""".formatted(ASKED))) {
            upsert.setObject(1, programme);
            upsert.setString(2, measure);
            upsert.setLong(3, amount);
            bind(connection, upsert, 4, counters);
            upsert.executeUpdate();
        }
    }

    /// One row after the other, so that the order of locks is that of the list.
    static void giveBack(Connection connection, UUID programme, String measure, List<Counter> counters, long amount)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update usage_counter set used = greatest(used - ?, 0)
                where scope_id = ? and programme_id = ? and measure = ? and scope_kind = ? and per = ?
                  and category = ? and starts_on = ?""")) {
            for (Counter counter : counters) {
                update.setLong(1, amount);
                update.setObject(2, counter.owner());
                update.setObject(3, programme);
                update.setString(4, measure);
                update.setString(5, counter.scope().name());
                update.setString(6, counter.per().name());
                update.setString(7, counter.categoryKey());
                update.setObject(8, counter.startsOn());
                update.executeUpdate();
            }
        }
    }

    /// What was used; a counter nobody used yet is absent.
    static Map<Key, Long> used(Connection connection, UUID programme, String measure, List<Counter> counters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select scope_id, scope_kind, per, category, used
                from usage_counter join %s using (scope_id, scope_kind, per, category, starts_on)
                where programme_id = ? and measure = ?""".formatted(ASKED))) {
            bind(connection, select, 1, counters);
            select.setObject(7, programme);
            select.setString(8, measure);
            var used = new HashMap<Key, Long>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    used.put(key(row), row.getLong(5));
                }
            }
            return used;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int first, List<Counter> counters)
            throws SQLException {
        array(connection, statement, first, "uuid", counters, Counter::owner);
        array(
                connection,
                statement,
                first + 1,
                "text",
                counters,
                counter -> counter.scope().name());
        array(
                connection,
                statement,
                first + 2,
                "text",
                counters,
                counter -> counter.per().name());
        array(connection, statement, first + 3, "text", counters, Counter::categoryKey);
        array(
                connection,
                statement,
                first + 4,
                "text",
                counters,
                counter -> counter.startsOn().toString());
        array(connection, statement, first + 5, "bigint", counters, Counter::max);
    }

    private static void array(
            Connection connection,
            PreparedStatement statement,
            int at,
            String type,
            List<Counter> counters,
            Function<Counter, Object> value)
            throws SQLException {
        statement.setArray(
                at, connection.createArrayOf(type, counters.stream().map(value).toArray()));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4));
    }
}
