package hamgara.card.offline;

import hamgara.kit.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Tells, once for each package that runs out, which terminals have not been heard of for so long.
@ApplicationScoped
class StaleTerminals {

    private static final int AT_ONCE = 100;

    private final DataSource database;
    private final OfflinePackages packages;
    private final Outbox outbox;
    private final Clock clock;

    StaleTerminals(DataSource database, OfflinePackages packages, Outbox outbox, Clock clock) {
        this.database = database;
        this.packages = packages;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "{hamgara.stale-terminals.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        stale(clock.instant().minus(packages.limits().end())).forEach(outbox::append);
    }

    /// Enrolled terminals whose last package is from before an instant, each named once for that
    /// package. Instances that look at the same time wait for each other at the row of the package.
    private List<TerminalStale> stale(Instant issuedBefore) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        with stale as (
                            select last.version, last.issued_at, t.id, t.venue_code, t.county_code
                            from terminal t
                            cross join lateral (
                                select version, issued_at from offline_package
                                where terminal_id = t.id and not sandbox order by version desc limit 1) last
                            where t.state = 'ENROLLED' and last.issued_at <= ?
                              and not exists (select from offline_package_ended e where e.version = last.version)
                            order by last.version limit ?),
                        told as (
                            insert into offline_package_ended (version) select version from stale
                            on conflict do nothing returning version)
                        select stale.id, stale.venue_code, stale.county_code, stale.issued_at
                        from stale join told on told.version = stale.version""")) {
            insert.setObject(1, issuedBefore.atOffset(ZoneOffset.UTC));
            insert.setInt(2, AT_ONCE);
            var found = new ArrayList<TerminalStale>();
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    found.add(new TerminalStale(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
