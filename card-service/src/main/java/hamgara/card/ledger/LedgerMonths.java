package hamgara.card.ledger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Makes the ledger's partition of each month well before the month begins.
@ApplicationScoped
class LedgerMonths {

    private static final int AHEAD = 4;

    private final DataSource database;
    private final Clock clock;

    LedgerMonths(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent event) {
        ensure();
    }

    /// At night in Tehran, when few are at the venues.
    @Scheduled(cron = "0 17 0 * * ?", identity = "ledger-months")
    void ensure() {
        try (Connection connection = database.getConnection();
                PreparedStatement call = connection.prepareStatement("select ensure_entry_months(?, ?)")) {
            call.setObject(1, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            call.setInt(2, AHEAD);
            call.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
