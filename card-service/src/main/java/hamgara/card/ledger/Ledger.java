package hamgara.card.ledger;

import hamgara.card.programme.Entitlement;
import hamgara.card.programme.ProgrammeTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;

/// Grants entries to pockets and spends them, in double entry.
///
/// A pocket comes into being with its first use, granted by a posting. The spend is one guarded update, so that however
/// many terminals ask at once, no pocket gives more than it holds.
@ApplicationScoped
public class Ledger {

    private final DataSource database;
    private final Clock clock;

    Ledger(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Read only: a pocket nobody has used yet is full.
    @Transactional
    public Quota quota(UUID enrolment, Entitlement entitlement, LocalDate day) {
        LocalDate startsOn = entitlement.period().startsOn(day);
        try (Connection connection = database.getConnection()) {
            OptionalInt balance = LedgerRows.balance(connection, enrolment, entitlement.category(), startsOn);
            return new Quota(
                    entitlement.category(),
                    entitlement.period(),
                    entitlement.entries(),
                    balance.orElse(entitlement.entries()),
                    startsOn,
                    entitlement.period().endsOn(day));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Spends units of the period a day lies in, and owes them to the venue.
    @Transactional(Transactional.TxType.MANDATORY)
    public Spending spend(
            UUID enrolment, ProgrammeTerms terms, Entitlement entitlement, LocalDate day, String venue, int units) {
        String unit = terms.unit(entitlement.category());
        LocalDate startsOn = entitlement.period().startsOn(day);
        LocalDate endsOn = entitlement.period().endsOn(day);
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            var pocket = new LedgerRows.NewPocket(
                    enrolment, entitlement.category(), unit, startsOn, endsOn, entitlement.entries());
            UUID granted = LedgerRows.insertPocket(connection, pocket);
            if (granted != null) {
                LedgerRows.post(
                        connection,
                        LedgerRows.Kind.GRANT,
                        now,
                        new LedgerRows.Move("GRANT", terms.programme().toString(), "POCKET", granted.toString()),
                        unit,
                        entitlement.entries());
            }
            UUID id = granted == null
                    ? LedgerRows.pocket(connection, enrolment, entitlement.category(), startsOn)
                    : granted;
            OptionalInt left = LedgerRows.take(connection, id, units);
            UUID journal = left.isEmpty() ? null : owe(connection, now, id, venue, unit, units);
            int remaining = left.isPresent()
                    ? left.getAsInt()
                    : LedgerRows.balance(connection, enrolment, entitlement.category(), startsOn)
                            .orElseThrow();
            return new Spending(id, journal, remaining, startsOn, endsOn);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID owe(Connection connection, Instant now, UUID pocket, String venue, String unit, int units)
            throws SQLException {
        return LedgerRows.post(
                connection,
                LedgerRows.Kind.REDEMPTION,
                now,
                new LedgerRows.Move("POCKET", pocket.toString(), "PAYABLE", venue),
                unit,
                units);
    }
}
