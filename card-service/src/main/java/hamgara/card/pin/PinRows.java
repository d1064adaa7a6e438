package hamgara.card.pin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Stores PINs. Reading one locks it until the transaction ends.
@ApplicationScoped
class PinRows {

    private final DataSource database;

    PinRows(DataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<PinRow> locked(UUID enrolment) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select salt, digest, rounds, wrong, set_at from pin where enrolment_id = ? for update")) {
            select.setObject(1, enrolment);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new PinRow(
                                row.getBytes(1),
                                row.getBytes(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getObject(5, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void store(UUID enrolment, PinRow pin) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into pin (enrolment_id, salt, digest, rounds, wrong, set_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (enrolment_id) do update
                        set salt = excluded.salt, digest = excluded.digest, rounds = excluded.rounds,
                            wrong = excluded.wrong, set_at = excluded.set_at
                        """)) {
            upsert.setObject(1, enrolment);
            upsert.setBytes(2, pin.salt());
            upsert.setBytes(3, pin.digest());
            upsert.setInt(4, pin.rounds());
            upsert.setInt(5, pin.wrong());
            upsert.setObject(6, pin.setAt().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The last earlier PIN of the same person and programme, as far as it is locked. It is bound to its
    /// enrolment, so what goes over is the lock and no PIN that anybody could type.
    @Transactional(Transactional.TxType.MANDATORY)
    void keepLocked(UUID enrolment) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        with earlier as (
                            select n.id as enrolment_id, p.salt, p.digest, p.rounds, p.wrong, p.set_at
                            from enrolment n
                            join enrolment o on o.person_id = n.person_id and o.programme_id = n.programme_id and o.id < n.id
                            join pin p on p.enrolment_id = o.id
                            where n.id = ? order by o.id desc limit 1)
                        insert into pin (enrolment_id, salt, digest, rounds, wrong, set_at)
                        select * from earlier where wrong >= ?
                        on conflict (enrolment_id) do nothing""")) {
            insert.setObject(1, enrolment);
            insert.setInt(2, PinRow.LOCKING);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
