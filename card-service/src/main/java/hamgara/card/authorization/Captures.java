package hamgara.card.authorization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Knows by which journals the lines of authorizations were captured, and what was given back of each. Whoever
/// changes one has its authorization locked.
@ApplicationScoped
class Captures {

    private final DataSource database;

    Captures(DataSource database) {
        this.database = database;
    }

    /// What one journal captured and is still kept.
    record Capture(UUID journal, UUID authorization, int line, long left) {}

    void insert(UUID authorization, int line, UUID journal, long amount) {
        change(
                "insert into authorization_capture (journal_id, authorization_id, line, amount) values (?, ?, ?, ?)",
                journal,
                authorization,
                line,
                amount);
    }

    /// The captures of a line that something can be given back of, the latest first.
    List<Capture> kept(UUID authorization, int line) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select journal_id, amount - returned from authorization_capture
                        where authorization_id = ? and line = ? and returned < amount
                        order by journal_id desc""")) {
            select.setObject(1, authorization);
            select.setInt(2, line);
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Capture>();
                while (row.next()) {
                    found.add(new Capture(row.getObject(1, UUID.class), authorization, line, row.getLong(2)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The captures among some journals, in the order of their authorizations.
    List<Capture> of(Collection<UUID> journals) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select journal_id, authorization_id, line, amount - returned from authorization_capture
                        where journal_id = any(?) order by authorization_id, line, journal_id""")) {
            select.setArray(1, connection.createArrayOf("uuid", journals.toArray()));
            try (ResultSet row = select.executeQuery()) {
                var found = new ArrayList<Capture>();
                while (row.next()) {
                    found.add(new Capture(
                            row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3), row.getLong(4)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Notes that a journal gave back of a capture.
    void refund(UUID capture, UUID journal, long amount) {
        struck(capture, amount);
        change("insert into returned_use (journal_id, use_id, amount) values (?, ?, ?)", journal, capture, amount);
    }

    /// Notes that as much of a capture is not kept any more.
    void struck(UUID capture, long amount) {
        change("update authorization_capture set returned = returned + ? where journal_id = ?", amount, capture);
    }

    private void change(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("One row was to change");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
