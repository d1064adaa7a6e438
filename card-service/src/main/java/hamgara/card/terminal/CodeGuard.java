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
    private final DataSource apart;
    private final Clock clock;

    CodeGuard(DataSource database, @io.quarkus.agroal.DataSource("guard") DataSource apart, Clock clock) {
        this.database = database;
        this.apart = apart;
        this.clock = clock;
    }

    /// Counts a try for good before the code is looked up, so that a hundred at the same moment get no more than five
    /// of them looked at. The fifth in a row locks for an hour, and so does each fifth one after.
    @Transactional(
            value = Transactional.TxType.REQUIRES_NEW,
            dontRollbackOn = TerminalRefusal.TerminalEnrolmentLocked.class)
    void count(String account) {
        Instant now = clock.instant();
        try (Connection connection = apart.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into terminal_code_guard (account, wrong) values (?, 1)
                        on conflict (account) do update
                            set wrong = terminal_code_guard.wrong + 1,
                                locked_until = case when (terminal_code_guard.wrong + 1) % ? = 0 then ?::timestamptz end
                        where terminal_code_guard.locked_until is null or terminal_code_guard.locked_until <= ?""");
                PreparedStatement locked =
                        connection.prepareStatement("select locked_until from terminal_code_guard where account = ?")) {
            upsert.setString(1, account);
            upsert.setInt(2, TRIES);
            upsert.setObject(3, now.plus(LOCK).atOffset(ZoneOffset.UTC));
            upsert.setObject(4, now.atOffset(ZoneOffset.UTC));
            if (upsert.executeUpdate() == 1) {
                return;
            }
            locked.setString(1, account);
            try (ResultSet row = locked.executeQuery()) {
                Instant until =
                        row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : now.plus(LOCK);
                throw new TerminalRefusal.TerminalEnrolmentLocked(until);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The code was right, whatever else is refused: the try was none.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgive(String account) {
        try (Connection connection = apart.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update terminal_code_guard set wrong = wrong - 1, locked_until = null where account = ? and wrong > 0")) {
            update.setString(1, account);
            update.executeUpdate();
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
