package hamgara.card.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on packages that were given out.
@ApplicationScoped
class PackageRows {

    private final DataSource database;

    PackageRows(DataSource database) {
        this.database = database;
    }

    /// A package of a terminal.
    ///
    /// @param programmes what it named, as code and version; absent in packages of before this was kept
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Issued(
            long version,
            Instant issuedAt,
            byte[] content,
            @Nullable List<String> programmes) {}

    /// Whoever takes a purse back waits for packages that are being made, and the other way round.
    void lockPurses() {
        run("select pg_advisory_xact_lock_shared(70, 1)");
    }

    Optional<Issued> latest(UUID terminal) {
        return query("""
                select version, issued_at, content, programmes from offline_package
                where terminal_id = ? and not sandbox order by version desc limit 1""", terminal);
    }

    /// A package of the sandbox is there for its programmes alone.
    Optional<Issued> find(UUID terminal, long version, String programme) {
        return query("""
                select version, issued_at, content, programmes from offline_package
                where terminal_id = ? and version = ?
                    and (not sandbox or exists (select from programme p where p.code = ? and p.sandbox))""", terminal, version, programme);
    }

    /// What a package names besides its content.
    ///
    /// @param revoked starts of digests of credentials
    /// @param programmes codes and versions
    /// @param sandbox whether it was made for trying a terminal out
    record Named(List<String> revoked, List<String> programmes, boolean sandbox) {}

    long insert(UUID terminal, Instant issuedAt, byte[] content, byte[] revocationDigest, Named named) {
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement("""
                        insert into offline_revocation (digest, credentials) values (?, ?)
                        on conflict (digest) do nothing""");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into offline_package (terminal_id, issued_at, content, revocation_digest, programmes,
                            sandbox)
                        values (?, ?, ?, ?, ?, ?) returning version""")) {
            list.setBytes(1, revocationDigest);
            list.setArray(2, connection.createArrayOf("text", named.revoked().toArray()));
            list.executeUpdate();
            insert.setObject(1, terminal);
            insert.setObject(2, issuedAt.atOffset(ZoneOffset.UTC));
            insert.setBytes(3, content);
            insert.setBytes(4, revocationDigest);
            insert.setArray(
                    5, connection.createArrayOf("text", named.programmes().toArray()));
            insert.setBoolean(6, named.sandbox());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean revoked(UUID terminal, long version, String credential) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select ? = any(r.credentials) from offline_package p
                        join offline_revocation r on r.digest = p.revocation_digest
                        where p.terminal_id = ? and p.version = ?""")) {
            select.setString(1, credential);
            select.setObject(2, terminal);
            select.setLong(3, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Issued> query(String sql, Object... args) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                select.setObject(i + 1, args[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Issued(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getBytes(3),
                                texts(row.getArray(4))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
