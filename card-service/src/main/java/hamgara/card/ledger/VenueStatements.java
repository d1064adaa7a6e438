package hamgara.card.ledger;

import hamgara.card.programme.Category;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Adds up what is owed to a venue, straight from the entries.
@ApplicationScoped
class VenueStatements {

    private static final int LONGEST_DAYS = 366;

    private final DataSource database;
    private final Caller caller;

    VenueStatements(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    VenueStatementView statement(@Nullable String venue, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (venue == null || from == null || to == null) {
            throw new LedgerRefusal.StatementQueryIncomplete();
        }
        if (!caller.has(Roles.AUDITOR)) {
            caller.requireVenue(venue);
        }
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw new LedgerRefusal.StatementPeriodNotPossible();
        }
        List<VenueStatementView.Line> lines = lines(venue, from, to);
        return new VenueStatementView(
                venue,
                from,
                Jalali.of(from),
                to,
                Jalali.of(to),
                lines,
                lines.stream().mapToLong(VenueStatementView.Line::entries).sum());
    }

    private List<VenueStatementView.Line> lines(String venue, LocalDate from, LocalDate to) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select unit, sum(amount) from entry
                        where account_kind = 'PAYABLE' and account_owner = ? and posted_at >= ? and posted_at < ?
                            and unit <> 'IRR' and kind not in ('PAYOUT', 'PAYOUT_REVERSAL')
                        group by unit order by unit""")) {
            select.setString(1, venue);
            select.setObject(2, Tehran.startOf(from).atOffset(ZoneOffset.UTC));
            select.setObject(3, Tehran.startOf(to.plusDays(1)).atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                var lines = new ArrayList<VenueStatementView.Line>();
                while (row.next()) {
                    String unit = row.getString(1);
                    String[] parts = unit.split(":", -1);
                    lines.add(new VenueStatementView.Line(unit, parts[1], Category.valueOf(parts[2]), row.getLong(2)));
                }
                return lines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
