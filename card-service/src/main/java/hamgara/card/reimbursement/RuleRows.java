package hamgara.card.reimbursement;

import hamgara.card.money.Rate;
import hamgara.card.programme.Category;
import hamgara.card.programme.FundShare;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on rules, their tiers and shares.
@ApplicationScoped
class RuleRows {

    private static final String OVERLAP = "23P01";

    private final DataSource database;

    RuleRows(DataSource database) {
        this.database = database;
    }

    /// One step as it is stored: `rate` is rials or percent.
    record Step(long start, @Nullable Long upTo, long rate) {}

    void insert(
            UUID id,
            String county,
            NewReimbursementRule rule,
            List<Step> steps,
            List<FundShare> shares,
            String by,
            Instant at) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into reimbursement_rule
                        (id, programme_id, county_code, category, measure, valid_from, valid_to, made_by, made_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setObject(1, id);
                insert.setObject(2, rule.programmeId());
                insert.setString(3, county);
                insert.setString(4, rule.category().name());
                insert.setString(5, rule.measure().name());
                insert.setObject(6, rule.validFrom());
                insert.setObject(7, rule.validTo());
                insert.setString(8, by);
                insert.setObject(9, at.atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            insertSteps(connection, id, steps);
            insertShares(connection, id, shares);
        } catch (SQLException e) {
            if (OVERLAP.equals(e.getSQLState())) {
                throw new ReimbursementRefusal.ReimbursementRulesOverlap();
            }
            throw new IllegalStateException(e);
        }
    }

    /// False when it has an end already.
    boolean end(UUID id, LocalDate validTo) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update reimbursement_rule set valid_to = ? where id = ? and valid_to is null")) {
            update.setObject(1, validTo);
            update.setObject(2, id);
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<ReimbursementRuleView> find(UUID id, Rate rate) {
        return query("r.id = ?", rate, id).stream().findFirst();
    }

    List<ReimbursementRuleView> after(
            @Nullable String county, @Nullable UUID programme, UUID after, int rows, Rate rate) {
        return query(
                "(?::text is null or r.county_code = ?) and (?::uuid is null or r.programme_id = ?) and r.id > ? order by r.id limit "
                        + rows,
                rate,
                county,
                county,
                programme,
                programme,
                after);
    }

    /// The day after the last month that was closed; nothing before it is paid any more.
    Optional<LocalDate> firstOpenDay(String county) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select max(ends_on) + 1 from settlement_period where county_code = ? and state = 'CLOSED'")) {
            select.setString(1, county);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, LocalDate.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insertSteps(Connection connection, UUID id, List<Step> steps) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into reimbursement_tier (rule_id, place, start, up_to, rate) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < steps.size(); i++) {
                insert.setObject(1, id);
                insert.setInt(2, i + 1);
                insert.setLong(3, steps.get(i).start());
                insert.setObject(4, steps.get(i).upTo());
                insert.setLong(5, steps.get(i).rate());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertShares(Connection connection, UUID id, List<FundShare> shares) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into reimbursement_share (rule_id, place, fund_id, percent) values (?, ?, ?, ?)")) {
            for (int i = 0; i < shares.size(); i++) {
                insert.setObject(1, id);
                insert.setInt(2, i + 1);
                insert.setObject(3, shares.get(i).fund());
                insert.setInt(4, shares.get(i).percent());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<ReimbursementRuleView> query(String where, Rate rate, @Nullable Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select r.id, r.county_code, r.programme_id, r.category, r.measure, r.valid_from, r.valid_to,
                            (select array_agg(coalesce(t.up_to, 0) order by t.place)
                             from reimbursement_tier t where t.rule_id = r.id),
                            (select array_agg(t.rate order by t.place) from reimbursement_tier t where t.rule_id = r.id),
                            (select array_agg(s.fund_id order by s.place)
                             from reimbursement_share s where s.rule_id = r.id),
                            (select array_agg(s.percent order by s.place)
                             from reimbursement_share s where s.rule_id = r.id)
                        from reimbursement_rule r where\s""" + where)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                var rules = new ArrayList<ReimbursementRuleView>();
                while (row.next()) {
                    rules.add(view(row, rate));
                }
                return rules;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReimbursementRuleView view(ResultSet row, Rate rate) throws SQLException {
        Measure measure = Measure.valueOf(row.getString(5));
        var upTo = (Long[]) row.getArray(8).getArray();
        var rates = (Long[]) row.getArray(9).getArray();
        var tiers = new ArrayList<Tier>();
        for (int i = 0; i < rates.length; i++) {
            tiers.add(new Tier(
                    upTo[i] == 0 ? null : upTo[i],
                    measure == Measure.ENTRY ? rate.money(rates[i]) : null,
                    measure == Measure.IRR ? Math.toIntExact(rates[i]) : null));
        }
        var funds = (UUID[]) row.getArray(10).getArray();
        var percents = (Integer[]) row.getArray(11).getArray();
        var shares = new ArrayList<FundShare>();
        for (int i = 0; i < funds.length; i++) {
            shares.add(new FundShare(funds[i], percents[i]));
        }
        var rule = new NewReimbursementRule(
                row.getObject(3, UUID.class),
                Category.valueOf(row.getString(4)),
                measure,
                tiers,
                row.getObject(6, LocalDate.class),
                null,
                null);
        return ReimbursementRuleView.of(
                row.getObject(1, UUID.class), row.getString(2), rule, row.getObject(7, LocalDate.class), shares);
    }
}
