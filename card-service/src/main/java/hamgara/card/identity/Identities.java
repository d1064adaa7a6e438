package hamgara.card.identity;

import hamgara.card.audit.Audit;
import hamgara.card.audit.Purpose;
import hamgara.card.audit.Reading;
import hamgara.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Keeps the national identity number of each person and writes down whoever of the staff looks at one.
@ApplicationScoped
public class Identities {

    private static final String NATIONAL_ID = "NATIONAL_ID";

    private final DataSource database;
    private final DataSource apart;
    private final Seal seal;
    private final Audit audit;

    Identities(DataSource database, @io.quarkus.agroal.DataSource("guard") DataSource apart, Seal seal, Audit audit) {
        this.database = database;
        this.apart = apart;
        this.seal = seal;
        this.audit = audit;
    }

    /// A number of another part, sealed with the key of the vault for a row of that part.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record SealedNumber(String keyId, byte[] nonce, byte[] value) {}

    public SealedNumber seal(UUID row, String number) {
        Seal.Sealed sealed = seal.seal(row, number);
        return new SealedNumber(sealed.keyId(), sealed.nonce(), sealed.value());
    }

    public String open(UUID row, SealedNumber sealed) {
        return seal.open(row, new Seal.Sealed(sealed.keyId(), sealed.nonce(), sealed.value()));
    }

    /// Stores the number; false when somebody has it already, under whichever key.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean store(UUID person, NationalId nationalId) {
        List<Seal.Lookup> lookups = seal.lookups(NATIONAL_ID, nationalId.digits());
        try (Connection connection = database.getConnection()) {
            lock(connection, lookups);
            if (person(connection, lookups) != null) {
                return false;
            }
            insert(connection, person, nationalId, lookups.getFirst());
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Stores a number that the desk has to see first: it is sealed, yet takes nobody's place and is not found by it.
    @Transactional(Transactional.TxType.MANDATORY)
    public void storeWaiting(UUID person, NationalId nationalId) {
        try (Connection connection = database.getConnection()) {
            insert(connection, person, nationalId, null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gives a waiting number its place, or the number of the document instead; false when somebody has it already.
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean confirm(UUID person, @Nullable NationalId inDocument) {
        try (Connection connection = database.getConnection()) {
            String typed = open(connection, person);
            if (typed == null) {
                throw new IllegalStateException("Person " + person + " has no number that waits");
            }
            remove(connection, person);
            return store(person, inDocument == null ? NationalId.stored(typed) : inDocument);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Destroys the number for good.
    @Transactional(Transactional.TxType.MANDATORY)
    public void destroy(UUID person) {
        try (Connection connection = database.getConnection()) {
            remove(connection, person);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Finds the person by number. The look-up stays on record whatever comes of the request.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<UUID> find(NationalId nationalId, Purpose purpose) {
        try (Connection connection = apart.getConnection()) {
            UUID person = person(connection, seal.lookups(NATIONAL_ID, nationalId.digits()));
            audit.record(connection, Reading.LOOKUP, person, purpose);
            return Optional.ofNullable(person);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same for a line of an import, in the name of the officer whose list it is.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<UUID> check(NationalId nationalId, String officer) {
        try (Connection connection = apart.getConnection()) {
            UUID person = person(connection, seal.lookups(NATIONAL_ID, nationalId.digits()));
            audit.record(connection, officer, Reading.CHECK_IMPORT, person, Purpose.IMPORT);
            return Optional.ofNullable(person);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The number as `999*****61`, for a desk officer, or null when it was destroyed; each showing stays on record.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public @Nullable String showMasked(UUID person, Purpose purpose) {
        return read(apart, person, purpose);
    }

    /// The same within the transaction of a change of the number.
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable String masked(UUID person, Purpose purpose) {
        return read(database, person, purpose);
    }

    /// The same for the person themselves, who needs no record of it.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> maskedForHolder(UUID person) {
        try (Connection connection = database.getConnection()) {
            return Optional.ofNullable(open(connection, person))
                    .map(digits -> NationalId.stored(digits).masked());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String read(DataSource from, UUID person, Purpose purpose) {
        try (Connection connection = from.getConnection()) {
            audit.record(connection, Reading.SHOW_MASKED, person, purpose);
            String digits = open(connection, person);
            return digits == null ? null : NationalId.stored(digits).masked();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String open(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, key_id, nonce, sealed from person_identity where person_id = ?")) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                var sealed = new Seal.Sealed(row.getString(2), row.getBytes(3), row.getBytes(4));
                return seal.open(row.getObject(1, UUID.class), sealed);
            }
        }
    }

    /// Held to the end of the transaction on each digest of the number, so that two instances of which one has moved on
    /// to the next key do not store it side by side.
    private static void lock(Connection connection, List<Seal.Lookup> lookups) throws SQLException {
        long[] locks = lookups.stream()
                .mapToLong(lookup -> ByteBuffer.wrap(lookup.digest()).getLong())
                .sorted()
                .toArray();
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            for (long one : locks) {
                lock.setLong(1, one);
                lock.execute();
            }
        }
    }

    private static @Nullable UUID person(Connection connection, List<Seal.Lookup> lookups) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select person_id from person_identity where lookup_key_id = ? and lookup = ?")) {
            for (Seal.Lookup lookup : lookups) {
                select.setString(1, lookup.keyId());
                select.setBytes(2, lookup.digest());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        return row.getObject(1, UUID.class);
                    }
                }
            }
            return null;
        }
    }

    private void insert(Connection connection, UUID person, NationalId number, Seal.@Nullable Lookup lookup)
            throws SQLException {
        UUID row = Ids.next();
        Seal.Sealed sealed = seal.seal(row, number.digits());
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into person_identity (id, person_id, kind, key_id, nonce, sealed, lookup_key_id, lookup)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, row);
            insert.setObject(2, person);
            insert.setString(3, NATIONAL_ID);
            insert.setString(4, sealed.keyId());
            insert.setBytes(5, sealed.nonce());
            insert.setBytes(6, sealed.value());
            insert.setString(7, lookup == null ? null : lookup.keyId());
            insert.setBytes(8, lookup == null ? null : lookup.digest());
            insert.executeUpdate();
        }
    }

    private static void remove(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from person_identity where person_id = ?")) {
            delete.setObject(1, person);
            delete.executeUpdate();
        }
    }
}
