package hamgara.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// Starts PostgreSQL, Kafka and an issuer of tokens once per test run of a module; each start gets a fresh database.
public class TestStack implements QuarkusTestResourceLifecycleManager {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String TEST_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Override
    public Map<String, String> start() {
        CompletableFuture<EmbeddedPostgres> postgres = CompletableFuture.supplyAsync(() -> Postgres.SERVER);
        TestBroker broker = TestBroker.shared();
        String database = "test" + DATABASES.incrementAndGet();
        createDatabase(postgres.join(), database);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.join().getJdbcUrl("postgres", database),
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "kafka.bootstrap.servers",
                broker.servers(),
                "quarkus.oidc.auth-server-url",
                Tokens.issuer(),
                "quarkus.http.test-port",
                "0",
                "quarkus.http.host",
                "127.0.0.1",
                "hamgara.pseudonym-key",
                TEST_KEY);
    }

    @Override
    public void stop() {
        // the servers are shared by the test classes of this run and end with it
    }

    private static void createDatabase(EmbeddedPostgres server, String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("lc-ctype", "C.UTF-8")
                        .setLocaleConfig("encoding", "UTF-8")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
