package hamgara.card.rotating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Stores what is known of the keys of phones.
@ApplicationScoped
class KeyRows {

    private final DataSource database;
    private final DataSource apart;

    KeyRows(DataSource database, @io.quarkus.agroal.DataSource("guard") DataSource apart) {
        this.database = database;
        this.apart = apart;
    }

    record Row(UUID card, long lastStep, @Nullable Instant blockedUntil) {}

    /// One phone for each card: the key before stops.
    @Transactional(Transactional.TxType.MANDATORY)
    void store(UUID card, byte[] handle, Instant now) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into rotating_key (handle, card_id, made_at) values (?, ?, ?)
                        on conflict (card_id) do update
                        set handle = excluded.handle, last_step = 0, wrong = 0, blocked_until = null,
                            made_at = excluded.made_at
                        """)) {
            upsert.setBytes(1, handle);
            upsert.setObject(2, card);
            upsert.setObject(3, now.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Row> of(byte[] handle) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select card_id, last_step, blocked_until from rotating_key where handle = ?")) {
            select.setBytes(1, handle);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                OffsetDateTime blocked = row.getObject(3, OffsetDateTime.class);
                return Optional.of(new Row(
                        row.getObject(1, UUID.class), row.getLong(2), blocked == null ? null : blocked.toInstant()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes a step, once: of two at the same moment the second waits here and then finds it taken.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean take(byte[] handle, long step) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update rotating_key set last_step = ?, wrong = 0, blocked_until = null
                        where handle = ? and last_step < ?
                        """)) {
            update.setLong(1, step);
            update.setBytes(2, handle);
            update.setLong(3, step);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Counts a forged token for good. From the fifth in a row on, each one doubles the pause, up to an hour.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void countWrong(byte[] handle, Instant now) {
        try (var connection = apart.getConnection();
                var update = connection.prepareStatement("""
                        update rotating_key set wrong = wrong + 1, blocked_until = case when wrong >= 4
                            then ?::timestamptz + least(interval '1 hour', interval '30 seconds' * 2 ^ least(wrong - 4, 10))
                            end
                        where handle = ?
                        """)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setBytes(2, handle);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
