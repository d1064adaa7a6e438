package hamgara.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The lanes of the outbox with something to send, as one relay finds them.
///
/// @param taken those that are this session's alone until it releases them, or ends
/// @param others those that another relay holds
record Lanes(List<Integer> taken, List<Integer> others) {

    private static final int LOCK_CLASS = 0x68616d; // keeps the lanes apart from other advisory locks

    static Lanes take(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                with waiting as materialized (
                    select lane from generate_series(0, 7) as l (lane)
                    where exists (select from outbox_unsent u where u.lane = l.lane))
                select lane, pg_try_advisory_lock(?, lane) from waiting
                """)) {
            statement.setInt(1, LOCK_CLASS);
            var taken = new ArrayList<Integer>();
            var others = new ArrayList<Integer>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    (row.getBoolean(2) ? taken : others).add(row.getInt(1));
                }
            }
            return new Lanes(List.copyOf(taken), List.copyOf(others));
        }
    }

    void release(Connection connection) throws SQLException {
        if (taken.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("select pg_advisory_unlock(?, l) from unnest(?::int[]) l")) {
            statement.setInt(1, LOCK_CLASS);
            statement.setArray(2, connection.createArrayOf("int", taken.toArray()));
            statement.execute();
        }
    }
}
