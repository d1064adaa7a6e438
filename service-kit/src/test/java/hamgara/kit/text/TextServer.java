package hamgara.kit.text;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// A PostgreSQL for the text tests, with the locale settings of the platform.
final class TextServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    TextServer() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("lc-ctype", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A database made with further options of CREATE DATABASE.
    DataSource database(String name, String options) throws SQLException {
        run(postgres.getPostgresDatabase(), "CREATE DATABASE " + name + " " + options);
        return as("postgres", name);
    }

    DataSource as(String role, String database) {
        return postgres.getDatabase(role, database);
    }

    static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/kit")
                .target("0.1")
                .load()
                .migrate();
    }

    static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
