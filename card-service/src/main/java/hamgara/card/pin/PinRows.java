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
}
