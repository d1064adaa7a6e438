package hamgara.card.undo;

import hamgara.card.programme.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on redemptions and on what was taken back of them.
@ApplicationScoped
class UndoRows {

    private final DataSource database;

    UndoRows(DataSource database) {
        this.database = database;
    }

    /// A redemption as far as it matters to take it back; one that was declined has no pocket.
    record Redeemed(
            UUID id,
            UUID card,
            String venue,
            Category category,
            int units,
            boolean booked,
            Instant occurredAt,
            Instant recordedAt,
            @Nullable UUID pocket,
            boolean online,
            @Nullable UUID journal) {}

    Optional<Redeemed> find(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select card_id, venue_code, category, units, reference is not null and expected_card_id is not null,
                            occurred_at, recorded_at, case when state = 'CAPTURED' then pocket_id end,
                            exists (select from entry e where e.journal_id = r.journal_id and e.kind = 'REDEMPTION'),
                            r.journal_id
                        from redemption r where id = ?""")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Redeemed(
                                id,
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                Category.valueOf(row.getString(3)),
                                row.getInt(4),
                                row.getBoolean(5),
                                row.getObject(6, OffsetDateTime.class).toInstant(),
                                row.getObject(7, OffsetDateTime.class).toInstant(),
                                row.getObject(8, UUID.class),
                                row.getBoolean(9),
                                row.getObject(10, UUID.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Others who take the same redemption back wait until the transaction ends, and then find it done.
    boolean isUndone(UUID redemption) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select 1 from redemption where id = ? for no key update");
                var select = connection.prepareStatement("select 1 from redemption_undo where redemption_id = ?")) {
            lock.setObject(1, redemption);
            lock.executeQuery().close();
            select.setObject(1, redemption);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the month a day lies in has been settled for a county.
    boolean isSettled(String county, LocalDate day) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select 1 from settlement_period
                        where county_code = ? and state = 'CLOSED' and ? between starts_on and ends_on""")) {
            select.setString(1, county);
            select.setObject(2, day);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The redemptions among some journals that were not taken back, locked in the order of their ids.
    List<UUID> lockedOf(Collection<UUID> journals) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select id from redemption r where journal_id = any(?)
                        order by id for no key update""");
                var undone = connection.prepareStatement("select 1 from redemption_undo where redemption_id = ?")) {
            select.setArray(1, connection.createArrayOf("uuid", journals.toArray()));
            var found = new ArrayList<UUID>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            var open = new ArrayList<UUID>();
            for (UUID redemption : found) {
                undone.setObject(1, redemption);
                try (var row = undone.executeQuery()) {
                    if (!row.next()) {
                        open.add(redemption);
                    }
                }
            }
            return open;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Notes by which journal the use behind a redemption came back.
    void insertReturn(UUID redemption, UUID journal, int units) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into returned_use (journal_id, use_id, amount)
                        select ?, journal_id, ? from redemption where id = ?""")) {
            insert.setObject(1, journal);
            insert.setInt(2, units);
            insert.setObject(3, redemption);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void insert(UUID redemption, UUID journal, Instant at, String by) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into redemption_undo (redemption_id, journal_id, undone_at, undone_by)
                        values (?, ?, ?, ?)""")) {
            insert.setObject(1, redemption);
            insert.setObject(2, journal);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setString(4, by);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
