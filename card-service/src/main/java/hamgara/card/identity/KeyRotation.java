package hamgara.card.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/// Seals what stands under an earlier key anew under the one in use, some rows a transaction.
///
/// A row that was done names the new key, so a run that was cut off is taken up by the next one, and several instances
/// share the rows.
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final int ROWS = 100;

    private final DataSource database;
    private final Seal seal;
    private final AtomicBoolean running = new AtomicBoolean();

    KeyRotation(DataSource database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    /// Without a key that is still needed, somebody enrolled before would be enrolled again: better not to start.
    void requireEveryKey(@Observes StartupEvent starting) {
        for (VaultKeysView.Use use : progress().keys()) {
            if (!use.configured()) {
                throw new IllegalStateException("The vault holds " + use.rows() + " rows under key " + use.keyId()
                        + ", which is not configured");
            }
        }
    }

    VaultKeysView start() {
        if (running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("vault-key-rotation").start(this::run);
        }
        return progress();
    }

    @Transactional
    VaultKeysView progress() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select 'SEAL', key_id, count(*)
                        from (select key_id from person_identity union all select key_id from partner_bank_account) as sealed
                        group by key_id
                        union all
                        select 'LOOKUP', lookup_key_id, count(*) from person_identity where lookup_key_id is not null
                        group by lookup_key_id
                        order by 1, 2""");
                ResultSet row = select.executeQuery()) {
            var uses = new ArrayList<VaultKeysView.Use>();
            while (row.next()) {
                var kind = VaultKeysView.Kind.valueOf(row.getString(1));
                String id = row.getString(2);
                boolean seals = kind == VaultKeysView.Kind.SEAL;
                uses.add(new VaultKeysView.Use(
                        kind,
                        id,
                        row.getLong(3),
                        id.equals(seals ? seal.keyId() : seal.lookupKeyId()),
                        (seals ? seal.keyIds() : seal.lookupKeyIds()).contains(id)));
            }
            return new VaultKeysView(waitingRows(connection), running.get(), List.copyOf(uses));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run() {
        try {
            while (QuarkusTransaction.requiringNew().call(this::sealSome) > 0) {
                LOG.debug("Some numbers of people were sealed anew");
            }
            while (QuarkusTransaction.requiringNew().call(this::sealSomeOfBanks) > 0) {
                LOG.debug("Some numbers of accounts were sealed anew");
            }
        } catch (RuntimeException e) {
            LOG.error("Sealing the vault anew was cut off; ask for it again", e);
        } finally {
            running.set(false);
        }
    }

    private int sealSome() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update person_identity set key_id = ?, nonce = ?, sealed = ?, lookup_key_id = ?, lookup = ?
                        where id = ?""")) {
            List<Row> rows = waiting(connection);
            for (Row row : rows) {
                String number = seal.open(row.id(), row.sealed());
                Seal.Sealed sealed = seal.seal(row.id(), number);
                Seal.Lookup lookup = seal.lookups(row.kind(), number).getFirst();
                update.setString(1, sealed.keyId());
                update.setBytes(2, sealed.nonce());
                update.setBytes(3, sealed.value());
                update.setString(4, row.found() ? lookup.keyId() : null);
                update.setBytes(5, row.found() ? lookup.digest() : null);
                update.setObject(6, row.id());
                update.addBatch();
            }
            update.executeBatch();
            return rows.size();
        }
    }

    /// Bank accounts of partners are sealed with the same key; nobody looks them up.
    private int sealSomeOfBanks() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select id, key_id, nonce, sealed from partner_bank_account where key_id <> ?
                        limit ? for update skip locked""");
                PreparedStatement update = connection.prepareStatement(
                        "update partner_bank_account set key_id = ?, nonce = ?, sealed = ? where id = ?")) {
            select.setString(1, seal.keyId());
            select.setInt(2, ROWS);
            int rows = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    String number = seal.open(id, new Seal.Sealed(row.getString(2), row.getBytes(3), row.getBytes(4)));
                    Seal.Sealed sealed = seal.seal(id, number);
                    update.setString(1, sealed.keyId());
                    update.setBytes(2, sealed.nonce());
                    update.setBytes(3, sealed.value());
                    update.setObject(4, id);
                    update.addBatch();
                    rows++;
                }
            }
            update.executeBatch();
            return rows;
        }
    }

    private long waitingRows(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select (select count(*) from person_identity where key_id <> ? or lookup_key_id <> ?)"
                        + " + (select count(*) from partner_bank_account where key_id <> ?)")) {
            select.setString(1, seal.keyId());
            select.setString(2, seal.lookupKeyId());
            select.setString(3, seal.keyId());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private record Row(UUID id, String kind, Seal.Sealed sealed, boolean found) {}

    private List<Row> waiting(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id, kind, key_id, nonce, sealed, lookup is not null from person_identity
                where key_id <> ? or lookup_key_id <> ?
                limit ? for update skip locked""")) {
            select.setString(1, seal.keyId());
            select.setString(2, seal.lookupKeyId());
            select.setInt(3, ROWS);
            var rows = new ArrayList<Row>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            new Seal.Sealed(row.getString(3), row.getBytes(4), row.getBytes(5)),
                            row.getBoolean(6)));
                }
            }
            return rows;
        }
    }
}
