package hamgara.card.batch;

import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The statements on journals and on the records in them.
@ApplicationScoped
class JournalRows {

    private final DataSource database;

    JournalRows(DataSource database) {
        this.database = database;
    }

    /// Others who hand in records of the terminal wait until the transaction ends.
    Journal locked(UUID terminal, String venue) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into offline_journal (terminal_id, venue_code, head) values (?, ?, ?)
                        on conflict (terminal_id) do nothing""");
                PreparedStatement select = connection.prepareStatement(
                        "select decided, head from offline_journal where terminal_id = ? for update")) {
            insert.setObject(1, terminal);
            insert.setString(2, venue);
            insert.setBytes(3, Sha256.NONE.bytes());
            insert.executeUpdate();
            select.setObject(1, terminal);
            return journal(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Journal read(UUID terminal) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select decided, head from offline_journal where terminal_id = ?")) {
            select.setObject(1, terminal);
            return journal(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void advance(UUID terminal, Journal journal) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update offline_journal set decided = ?, head = ? where terminal_id = ?")) {
            update.setLong(1, journal.decided());
            update.setBytes(2, journal.head().bytes());
            update.setObject(3, terminal);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keeps records as they came; those that are there already stay as they are.
    void keep(UUID batch, List<Arrival.Genuine> arrivals, Instant receivedAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into offline_record (terminal_id, seq, digest, record, signature, batch_id, received_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (terminal_id, seq, digest) do nothing""")) {
            for (Arrival.Genuine arrival : arrivals) {
                insert.setObject(1, arrival.use().terminal());
                insert.setLong(2, arrival.use().seq());
                insert.setBytes(3, arrival.digest().bytes());
                insert.setBytes(4, arrival.bytes());
                insert.setBytes(5, arrival.signature());
                insert.setObject(6, batch);
                insert.setObject(7, receivedAt.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A record that waits.
    record Waiting(JournalRecord use, Instant receivedAt) {}

    /// By number, and those of one number in the order they came.
    List<Waiting> waiting(UUID terminal, long decided) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select record, received_at from offline_record
                        where terminal_id = ? and seq > ? order by seq, arrival""")) {
            select.setObject(1, terminal);
            select.setLong(2, decided);
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Waiting>();
                while (row.next()) {
                    found.add(new Waiting(
                            JournalRecord.read(row.getBytes(1)).orElseThrow(),
                            row.getObject(2, java.time.OffsetDateTime.class).toInstant()));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Numbers that are missing before records that wait.
    List<OfflineBatchView.Gap> gaps(UUID terminal, long decided) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select before + 1, seq - 1
                        from (select seq, lag(seq, 1, ?::bigint) over (order by seq) as before
                              from (select distinct seq from offline_record where terminal_id = ? and seq > ?) s) g
                        where seq > before + 1 order by seq limit 100""")) {
            // a record whose turn it would be, but which waits, follows another history: its number is missing too
            select.setLong(1, decided);
            select.setObject(2, terminal);
            select.setLong(3, decided + 1);
            try (ResultSet row = select.executeQuery()) {
                var gaps = new ArrayList<OfflineBatchView.Gap>();
                while (row.next()) {
                    gaps.add(new OfflineBatchView.Gap(row.getLong(1), row.getLong(2)));
                }
                return gaps;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Journal journal(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? new Journal(row.getLong(1), Sha256.ofDigest(row.getBytes(2)))
                    : new Journal(0, Sha256.NONE);
        }
    }
}
