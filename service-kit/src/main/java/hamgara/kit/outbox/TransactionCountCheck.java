package hamgara.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Refuses to start on a dump that was restored into a server which counts transactions from lower than its rows do.
///
/// What reads in the order of commits goes by that count: new rows would seem to be old, and be passed over for good.
@ApplicationScoped
class TransactionCountCheck {

    private static final int BEFORE_EVERYTHING_ELSE = 1;

    private static final String QUESTION = """
            select xid, current_database() from outbox
            where id = (select max(id) from outbox) and xid >= pg_snapshot_xmax(pg_current_snapshot())""";

    private final AgroalDataSource dataSource;

    TransactionCountCheck(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void onStart(@Observes @Priority(BEFORE_EVERYTHING_ELSE) StartupEvent event) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            check(connection);
        }
    }

    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet ahead = statement.executeQuery(QUESTION)) {
            if (ahead.next()) {
                throw new IllegalStateException(
                        "Database \"%s\" has rows of transaction %s, which its server has not come to yet: it was restored from a dump. Let the server count on from there before anything is written (docs/operations.md, From dumps)."
                                .formatted(ahead.getString(2), ahead.getString(1)));
            }
        }
    }
}
