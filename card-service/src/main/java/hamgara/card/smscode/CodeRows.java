package hamgara.card.smscode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Stores codes by their digests.
@ApplicationScoped
class CodeRows {

    private final DataSource database;

    CodeRows(DataSource database) {
        this.database = database;
    }

    record Row(UUID card, boolean used, Instant expiresAt) {}

    /// A card has one open code for a venue: the one before stops.
    @Transactional(Transactional.TxType.MANDATORY)
    void close(UUID card, String venue, Instant now) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update sms_code set expires_at = ?
                        where card_id = ? and venue_code = ? and used_at is null and expires_at > ?
                        """)) {
            update.setObject(1, at(now));
            update.setObject(2, card);
            update.setString(3, venue);
            update.setObject(4, at(now));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// False when the venue has had this very code before.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean insert(UUID id, UUID card, String venue, byte[] digest, Instant madeAt, Instant expiresAt) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into sms_code (id, card_id, venue_code, digest, made_at, expires_at) values (?, ?, ?, ?, ?, ?)
                        on conflict on constraint sms_code_once do nothing
                        """)) {
            insert.setObject(1, id);
            insert.setObject(2, card);
            insert.setString(3, venue);
            insert.setBytes(4, digest);
            insert.setObject(5, at(madeAt));
            insert.setObject(6, at(expiresAt));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Row> of(String venue, byte[] digest) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select card_id, used_at is not null, expires_at from sms_code where venue_code = ? and digest = ?
                        """)) {
            select.setString(1, venue);
            select.setBytes(2, digest);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(
                                row.getObject(1, UUID.class),
                                row.getBoolean(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Uses a code up, once: of two at the same moment the second waits here and then finds it used.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean use(String venue, byte[] digest, Instant now) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        update sms_code set used_at = ? where venue_code = ? and digest = ? and used_at is null
                        """)) {
            update.setObject(1, at(now));
            update.setString(2, venue);
            update.setBytes(3, digest);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
