package hamgara.card.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/// Locks an account out that sends wrong enrolment codes. Counts in a transaction of its own: the refusal rolls back.
@ApplicationScoped
class CodeGuard {

    private static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofHours(1);

    private final DataSource database;
    private final Clock clock;

    CodeGuard(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void requireOpen(String account) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select locked_until from terminal_code_guard where account = ? and locked_until > ?")) {
            select.setString(1, account);
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    throw new TerminalRefusal.TerminalEnrolmentLocked(
                            row.getObject(1, OffsetDateTime.class).toInstant());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The fifth wrong code in a row locks for an hour, and so does each fifth one after.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void countWrong(String account) {
        Instant until = clock.instant().plus(LOCK);
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into terminal_code_guard (account, wrong) values (?, 1)
                        on conflict (account) do update
                            set wrong = terminal_code_guard.wrong + 1,
                                locked_until = case when (terminal_code_guard.wrong + 1) % ? = 0 then ?::timestamptz
                                                    else terminal_code_guard.locked_until end""")) {
            upsert.setString(1, account);
            upsert.setInt(2, TRIES);
            upsert.setObject(3, until.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void clear(String account) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from terminal_code_guard where account = ?")) {
            delete.setString(1, account);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
