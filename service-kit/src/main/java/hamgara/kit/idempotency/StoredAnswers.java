package hamgara.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// The table of first answers; every call joins the transaction of the effect.
@ApplicationScoped
class StoredAnswers {

    private final DataSource database;

    StoredAnswers(DataSource database) {
        this.database = database;
    }

    /// True when nobody else works on this key; the lock ends with the transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean lock(String scope, String key) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select pg_try_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0))")) {
            statement.setString(1, scope);
            statement.setString(2, key);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<StoredAnswer> find(String scope, String key) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select fingerprint, status, body, etag from idempotency_key where scope = ? and key = ?")) {
            statement.setString(1, scope);
            statement.setString(2, key);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new StoredAnswer(row.getBytes(1), row.getInt(2), row.getBytes(3), row.getString(4)))
                        : Optional.empty();
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void store(String scope, String key, StoredAnswer answer) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        insert into idempotency_key (scope, key, fingerprint, status, body, etag)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            statement.setString(1, scope);
            statement.setString(2, key);
            statement.setBytes(3, answer.fingerprint());
            statement.setInt(4, answer.status());
            statement.setBytes(5, answer.body());
            statement.setString(6, answer.etag());
            statement.executeUpdate();
        }
    }
}
