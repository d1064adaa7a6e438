package hamgara.card.undo;

import hamgara.card.programme.Category;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
            boolean online) {}

    Optional<Redeemed> find(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select card_id, venue_code, category, units, reference is not null and expected_card_id is not null,
                            occurred_at, recorded_at, case when state = 'CAPTURED' then pocket_id end,
                            exists (select from entry e where e.journal_id = r.journal_id and e.kind = 'REDEMPTION')
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
                                row.getBoolean(9)))
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
