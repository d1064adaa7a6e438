package hamgara.card.guard;

import hamgara.kit.caller.Caller;
import hamgara.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Counts what failed for each account, in the database, so that every instance knows.
///
/// A success costs nothing. The count has its own transaction: it stays although the request is refused. Like every
/// guard it counts over connections set apart for guards, as its caller holds one already: were they of one pool, as
/// many guesses at once as there are connections would wait for each other.
@ApplicationScoped
public class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final DataSource database;
    private final Caller caller;
    private final Clock clock;
    private final int most;

    Attempts(
            @io.quarkus.agroal.DataSource("guard") DataSource database,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "hamgara.attempts.most") int most) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
        this.most = most;
    }

    /// Takes a failure down and refuses once the caller had too many in these five minutes.
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = TooManyAttempts.class)
    public void failed(String what) {
        Instant now = clock.instant();
        Instant start = Instant.ofEpochSecond(now.getEpochSecond() / WINDOW.toSeconds() * WINDOW.toSeconds());
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("""
                        insert into failed_attempt (account, what, starts_at, failures) values (?, ?, ?, 1)
                        on conflict (account, what, starts_at) do update set failures = failed_attempt.failures + 1
                        returning failures""")) {
            count.setString(1, caller.pseudonym());
            count.setString(2, what);
            count.setObject(3, start.atOffset(ZoneOffset.UTC));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                if (row.getInt(1) > most) {
                    throw new TooManyAttempts(Duration.between(now, start.plus(WINDOW)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Forgets the windows that are long over.
    @Transactional
    void forget() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from failed_attempt where starts_at < ?")) {
            delete.setObject(1, clock.instant().minus(1, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class TooManyAttempts extends Refusal.TooMany {
        TooManyAttempts(Duration wait) {
            super("too-many-attempts", wait, "seconds", Math.max(1, wait.toSeconds()));
        }
    }
}
