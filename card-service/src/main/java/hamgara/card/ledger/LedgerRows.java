package hamgara.card.ledger;

import hamgara.card.programme.Category;
import hamgara.kit.ids.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The statements of the ledger. Plain SQL, because the row count of one statement is the decision.
final class LedgerRows {

    private LedgerRows() {}

    enum Kind {
        GRANT,
        REDEMPTION
    }

    record NewPocket(UUID enrolment, Category category, String unit, LocalDate startsOn, LocalDate endsOn, int quota) {}

    /// From one account to another.
    record Move(String fromKind, String fromOwner, String toKind, String toOwner) {}

    /// Returns the id of the new pocket, or null when there is one. Waits for another insert of the same to be decided.
    static @Nullable UUID insertPocket(Connection connection, NewPocket pocket) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into pocket (id, enrolment_id, category, unit, starts_on, ends_on, quota, balance)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint pocket_once do nothing""")) {
            insert.setObject(1, id);
            insert.setObject(2, pocket.enrolment());
            insert.setString(3, pocket.category().name());
            insert.setString(4, pocket.unit());
            insert.setObject(5, pocket.startsOn());
            insert.setObject(6, pocket.endsOn());
            insert.setInt(7, pocket.quota());
            insert.setInt(8, pocket.quota());
            return insert.executeUpdate() == 1 ? id : null;
        }
    }

    static UUID pocket(Connection connection, UUID enrolment, Category category, LocalDate startsOn)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id from pocket where enrolment_id = ? and category = ? and starts_on = ?")) {
            select.setObject(1, enrolment);
            select.setString(2, category.name());
            select.setObject(3, startsOn);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    static OptionalInt balance(Connection connection, UUID enrolment, Category category, LocalDate startsOn)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select balance from pocket where enrolment_id = ? and category = ? and starts_on = ?")) {
            select.setObject(1, enrolment);
            select.setString(2, category.name());
            select.setObject(3, startsOn);
            return number(select);
        }
    }

    /// The balance that is left, or nothing when the pocket does not hold as much.
    static OptionalInt take(Connection connection, UUID pocket, int units) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update pocket set balance = balance - ? where id = ? and balance >= ? returning balance")) {
            update.setInt(1, units);
            update.setObject(2, pocket);
            update.setInt(3, units);
            return number(update);
        }
    }

    static UUID post(Connection connection, Kind kind, Instant at, Move move, String unit, long amount)
            throws SQLException {
        UUID journal = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement("""
                with journal as (insert into journal (id, kind, posted_at) values (?, ?, ?) returning id, posted_at)
                insert into entry (journal_id, line, account_kind, account_owner, unit, amount, posted_at)
                select id, line, account_kind, account_owner, ?, amount, posted_at
                from journal,
                     (values (1, ?, ?, ?::bigint), (2, ?, ?, ?::bigint)) as side (line, account_kind, account_owner, amount)
                """)) {
            insert.setObject(1, journal);
            insert.setString(2, kind.name());
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setString(4, unit);
            insert.setString(5, move.fromKind());
            insert.setString(6, move.fromOwner());
            insert.setLong(7, -amount);
            insert.setString(8, move.toKind());
            insert.setString(9, move.toOwner());
            insert.setLong(10, amount);
            insert.executeUpdate();
        }
        return journal;
    }

    private static OptionalInt number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
        }
    }
}
