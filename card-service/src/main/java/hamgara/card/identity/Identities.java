package hamgara.card.identity;

import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Keeps the national identity number of each person and writes down whoever looks at one.
@ApplicationScoped
public class Identities {

    private static final String NATIONAL_ID = "NATIONAL_ID";

    private final DataSource database;
    private final Seal seal;
    private final Caller caller;
    private final Clock clock;

    Identities(DataSource database, Seal seal, Caller caller, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.caller = caller;
        this.clock = clock;
    }

    /// A number of another part, sealed with the key of the vault for a row of that part.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record SealedNumber(String keyId, byte[] nonce, byte[] value) {}

    public SealedNumber seal(UUID row, String number) {
        Seal.Sealed sealed = seal.seal(row, number);
        return new SealedNumber(seal.keyId(), sealed.nonce(), sealed.value());
    }

    public String open(UUID row, SealedNumber sealed) {
        return seal.open(row, new Seal.Sealed(sealed.nonce(), sealed.value()));
    }

    /// Stores the number; false when somebody has it already.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean store(UUID person, NationalId nationalId) {
        UUID row = Ids.next();
        Seal.Sealed sealed = seal.seal(row, nationalId.digits());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into person_identity
                            (id, person_id, kind, key_id, nonce, sealed, lookup_key_id, lookup)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint person_identity_once do nothing""")) {
            insert.setObject(1, row);
            insert.setObject(2, person);
            insert.setString(3, NATIONAL_ID);
            insert.setString(4, seal.keyId());
            insert.setBytes(5, sealed.nonce());
            insert.setBytes(6, sealed.value());
            insert.setString(7, seal.lookupKeyId());
            insert.setBytes(8, seal.lookup(NATIONAL_ID, nationalId.digits()));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Finds the person by number. The look-up stays on record whatever comes of the request.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<UUID> find(NationalId nationalId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select person_id from person_identity where lookup_key_id = ? and lookup = ?")) {
            select.setString(1, seal.lookupKeyId());
            select.setBytes(2, seal.lookup(NATIONAL_ID, nationalId.digits()));
            UUID person = null;
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    person = row.getObject(1, UUID.class);
                }
            }
            record(connection, "LOOKUP", person);
            return Optional.ofNullable(person);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The number as `999*****61`, for a desk officer; each showing stays on record.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String showMasked(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id, nonce, sealed from person_identity where person_id = ?")) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                var sealed = new Seal.Sealed(row.getBytes(2), row.getBytes(3));
                record(connection, "SHOW_MASKED", person);
                return NationalId.stored(seal.open(row.getObject(1, UUID.class), sealed))
                        .masked();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(Connection connection, String action, @Nullable UUID person) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into vault_access (at, actor, action, found, person_id) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, caller.pseudonym());
            insert.setString(3, action);
            insert.setBoolean(4, person != null);
            insert.setObject(5, person);
            insert.executeUpdate();
        }
    }
}
