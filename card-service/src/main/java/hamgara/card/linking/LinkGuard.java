package hamgara.card.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Counts tries, of a code and of an account, in a transaction of its own: the refusal rolls back.
@ApplicationScoped
class LinkGuard {

    static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofHours(24);

    private final DataSource database;
    private final DataSource apart;
    private final Clock clock;

    LinkGuard(DataSource database, @io.quarkus.agroal.DataSource("guard") DataSource apart, Clock clock) {
        this.database = database;
        this.apart = apart;
        this.clock = clock;
    }

    /// What a try comes to before anybody looks at the code.
    enum Try {
        COUNTED,
        ACCOUNT_LOCKED,
        CODE_LOCKED
    }

    /// Counts a try for good before the code is compared, so that a hundred at the same moment get no more than five of
    /// them looked at. The fifth locks the code for good, and the account for a day.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Try count(String account, String selector) {
        Instant now = clock.instant();
        try (Connection connection = apart.getConnection();
                PreparedStatement guard = connection.prepareStatement("""
                        insert into link_guard (account, wrong) values (?, 1)
                        on conflict (account) do update
                            set wrong = link_guard.wrong + 1,
                                locked_until = case when (link_guard.wrong + 1) % ? = 0 then ?::timestamptz end
                        where link_guard.locked_until is null or link_guard.locked_until <= ?""");
                PreparedStatement code = connection.prepareStatement(
                        "update link_code set wrong = wrong + 1 where selector = ? and wrong < ?")) {
            guard.setString(1, account);
            guard.setInt(2, TRIES);
            guard.setObject(3, now.plus(LOCK).atOffset(ZoneOffset.UTC));
            guard.setObject(4, now.atOffset(ZoneOffset.UTC));
            if (guard.executeUpdate() == 0) {
                return Try.ACCOUNT_LOCKED;
            }
            code.setString(1, selector);
            code.setInt(2, TRIES);
            return code.executeUpdate() == 0 ? Try.CODE_LOCKED : Try.COUNTED;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The code was right: the try was none.
    @Transactional(Transactional.TxType.MANDATORY)
    void forgive(String account) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update link_guard set wrong = wrong - 1, locked_until = null where account = ?")) {
            update.setString(1, account);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
