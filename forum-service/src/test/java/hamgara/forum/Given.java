package hamgara.forum;

import static org.awaitility.Awaitility.await;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/// What tests give the service from outside: words of other services, people with names of their own, rows.
public final class Given {

    private Given() {}

    /// A citizen who comes back as the same person with every token.
    public static Tokens somebody() {
        return Tokens.of("citizen").subject("somebody-" + UUID.randomUUID());
    }

    /// A neighbourhood of the county, once this service has heard of it.
    public static String neighbourhood(String county) {
        UUID id = UUID.randomUUID();
        PublishedEvents.publish(
                "hamgara.venue", "hamgara.venue.neighbourhood-drawn.v1", id, """
                {"neighbourhood": "%s", "county": "%s", "names": {"fa": "محلهٔ %s"}, "people": 400, "version": 1}""".formatted(id, county, county));
        return id.toString();
    }

    /// One value of the database, as text.
    public static String value(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    public static void change(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// One value that the transaction of this connection reads, as text.
    public static String value(Connection transaction, String sql) throws SQLException {
        try (var statement = transaction.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    /// Comes back once somebody waits for what the transaction of this connection holds.
    public static void untilWaitedFor(DataSource database, Connection transaction) throws SQLException {
        String holder = value(transaction, "select pg_backend_pid()");
        String waits =
                "select exists (select from pg_stat_activity where " + holder + " = any (pg_blocking_pids(pid)))";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> value(database, waits).equals("t"));
    }
}
