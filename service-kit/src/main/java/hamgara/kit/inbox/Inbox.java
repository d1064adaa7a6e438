package hamgara.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// Remembers which events have had their effect.
@ApplicationScoped
class Inbox {

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /// True the first time; a second consumer with the same event waits here until the first one has committed.
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isFirst(UUID eventId) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("insert into inbox (event_id) values (?) on conflict do nothing")) {
            statement.setObject(1, eventId);
            return statement.executeUpdate() == 1;
        }
    }
}
