package hamgara.card.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Counts wrong codes, of a code and of an account, in a transaction of its own: the refusal rolls back.
@ApplicationScoped
class LinkGuard {

    static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofHours(24);

    private final DataSource database;
    private final Clock clock;

    LinkGuard(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isLocked(String account) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select from link_guard where account = ? and locked_until > ?")) {
            select.setString(1, account);
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The fifth wrong try locks the code for good, and the account for a day.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void countWrong(String account, String selector) {
        try (Connection connection = database.getConnection();
                PreparedStatement code =
                        connection.prepareStatement("update link_code set wrong = wrong + 1 where selector = ?");
                PreparedStatement guard = connection.prepareStatement("""
                        insert into link_guard (account, wrong) values (?, 1)
                        on conflict (account) do update
                            set wrong = link_guard.wrong + 1,
                                locked_until = case when (link_guard.wrong + 1) % ? = 0 then ?::timestamptz
                                                    else link_guard.locked_until end""")) {
            code.setString(1, selector);
            code.executeUpdate();
            guard.setString(1, account);
            guard.setInt(2, TRIES);
            guard.setObject(3, clock.instant().plus(LOCK).atOffset(ZoneOffset.UTC));
            guard.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
