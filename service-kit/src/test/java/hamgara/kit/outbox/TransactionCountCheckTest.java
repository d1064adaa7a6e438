package hamgara.kit.outbox;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class TransactionCountCheckTest {

    @Inject
    DataSource database;

    @Test
    void refusesRowsThatTheServerHasNotComeTo() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, 1_000_000);

            assertThatIllegalStateException()
                    .isThrownBy(() -> TransactionCountCheck.check(connection))
                    .withMessageContaining("restored from a dump");

            connection.rollback();
        }
    }

    @Test
    void takesTheRowsOfItsOwnServer() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, -1);

            assertThatNoException().isThrownBy(() -> TransactionCountCheck.check(connection));

            connection.rollback();
        }
    }

    private static void insert(Connection connection, int beyond) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into outbox (xid, subject, version, type, body)
                    select (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + %d)::text::xid8,
                           gen_random_uuid(), 1, 'hamgara.probe.restored.v1', '{}'""".formatted(beyond));
        }
    }
}
