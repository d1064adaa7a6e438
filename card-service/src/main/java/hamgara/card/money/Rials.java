package hamgara.card.money;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/// Knows what the rial is worth on a day. There is one rule at most, and it never changes once recorded.
@ApplicationScoped
public class Rials {

    private final DataSource database;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Rials(DataSource database, Outbox outbox, Caller caller, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// The rate of today in Tehran, for all amounts of one answer.
    @Transactional
    public Rate today() {
        return new Rate(rule().filter(RialRuleView::inForce)
                .map(RialRuleView::currentPerNew)
                .orElse(null));
    }

    @Transactional
    RialRuleView read() {
        return rule().orElseThrow(MoneyRefusal.RialRuleNotFound::new);
    }

    @Transactional
    RialRuleView record(NewRialRule request) {
        if (!request.effectiveOn().isAfter(day())) {
            throw new MoneyRefusal.RialRuleNotAhead().at("/effectiveOn");
        }
        if (!Long.toString(request.currentPerNew()).matches("10{1,6}")) {
            throw new MoneyRefusal.RialRuleNotExact().at("/currentPerNew");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into rial_rule (effective_on, current_per_new, reference, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")) {
            insert.setObject(1, request.effectiveOn());
            insert.setLong(2, request.currentPerNew());
            insert.setString(3, request.reference());
            insert.setString(4, caller.pseudonym());
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                throw new MoneyRefusal.RialRuleExists();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        outbox.append(new RialRuleLaid(request.effectiveOn(), request.currentPerNew()));
        return read();
    }

    private Optional<RialRuleView> rule() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select effective_on, current_per_new, reference from rial_rule");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            LocalDate effectiveOn = row.getObject(1, LocalDate.class);
            return Optional.of(
                    RialRuleView.of(effectiveOn, row.getLong(2), row.getString(3), !effectiveOn.isAfter(day())));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private LocalDate day() {
        return Tehran.dayOf(clock.instant());
    }
}
