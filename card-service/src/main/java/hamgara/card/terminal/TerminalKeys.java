package hamgara.card.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The keys a terminal has and had. A key is put once and closed once; nothing else ever happens to it.
@ApplicationScoped
class TerminalKeys {

    private final DataSource database;

    TerminalKeys(DataSource database) {
        this.database = database;
    }

    /// False when the key is somebody's already, also a former one.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean put(UUID terminal, int number, DeviceKey key, Instant from) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into terminal_key (terminal_id, number, public_key, valid_from) values (?, ?, ?, ?)
                        on conflict on constraint terminal_key_once do nothing""")) {
            insert.setObject(1, terminal);
            insert.setInt(2, number);
            insert.setBytes(3, key.bytes());
            insert.setObject(4, from.atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void close(UUID terminal, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update terminal_key set valid_to = ? where terminal_id = ? and valid_to is null")) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setObject(2, terminal);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The newest first.
    List<TerminalKey> of(UUID terminal) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select number, public_key, valid_from, valid_to from terminal_key
                        where terminal_id = ? order by number desc""")) {
            select.setObject(1, terminal);
            try (ResultSet row = select.executeQuery()) {
                var keys = new ArrayList<TerminalKey>();
                while (row.next()) {
                    OffsetDateTime to = row.getObject(4, OffsetDateTime.class);
                    keys.add(new TerminalKey(
                            row.getInt(1),
                            DeviceKey.stored(row.getBytes(2)),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            to == null ? null : to.toInstant()));
                }
                return keys;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
