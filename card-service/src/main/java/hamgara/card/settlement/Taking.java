package hamgara.card.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Takes the uses of a month into statements, in whole sets: however many uses, it is a handful of SQL statements.
@ApplicationScoped
class Taking {

    /// Each partner's uses are the entries on the payable accounts of its venues, made while the venue was its own. The
    /// other side of an entry stands on the line beside it and tells whose pocket, and so which programme, paid.
    private static final String TAKE = """
            with venue_time as (
                select s.id as statement_id, v.venue_code, v.until,
                    coalesce(lag(v.until) over (partition by v.venue_code order by v.since), '-infinity') as since
                from partner_venue v
                join partner p on p.id = v.partner_id and p.state in ('APPROVED', 'SUSPENDED', 'TERMINATED')
                left join partner_statement s on s.partner_id = p.id and s.period_id = ?
            ), due as (
                select t.statement_id, e.journal_id, e.line, e.posted_at, e.kind, e.account_owner as venue_code, e.unit,
                    e.amount, coalesce(r.occurred_at, e.posted_at) as occurred_at,
                    coalesce(g.id, k.programme_id, other.loss_of) as programme_id,
                    coalesce(nullif(split_part(e.unit, ':', 3), ''), k.category, v.category) as category
                from venue_time t
                join entry e on e.account_owner = t.venue_code and e.account_kind = 'PAYABLE'
                    and e.kind in ('CAPTURE', 'REFUND', 'REDEMPTION', 'UNDO', 'OFFLINE_USE', 'SHORTFALL')
                    and e.posted_at >= t.since and e.posted_at < coalesce(t.until, 'infinity')
                join venue v on v.code = t.venue_code
                left join redemption r on r.journal_id = e.journal_id
                left join programme g on g.code = split_part(e.unit, ':', 2)
                left join lateral (
                    select case when o.account_kind in ('POCKET', 'HOLD', 'OFFLINE')
                            then split_part(o.account_owner, ':', 1)::uuid end as pocket,
                        case when o.account_kind = 'LOSS' then o.account_owner::uuid end as loss_of
                    from entry o
                    where o.journal_id = e.journal_id and o.posted_at = e.posted_at
                        and o.line = e.line + case when e.line % 2 = 0 then -1 else 1 end) other on e.unit = 'IRR'
                left join pocket k on k.id = other.pocket
                where t.statement_id is not null
                    and not exists (select from partner_statement_line l
                                    where l.journal_id = e.journal_id and l.line = e.line)
                    and not exists (select from settlement_hold h where h.journal_id = e.journal_id)
                    and not exists (select from struck_use k where k.journal_id = e.journal_id)
                    and not exists (
                        select from returned_use r
                        where r.journal_id = e.journal_id and (
                            exists (select from settlement_hold h where h.journal_id = r.use_id)
                            or exists (select from struck_use k where k.journal_id = r.use_id)
                            or exists (select from statement_dispute d
                                       where d.journal_id = r.use_id and d.state = 'OPEN')))
            ), counted as (
                select d.*, rule.id as rule_id,
                    sum(d.amount) over (partition by d.statement_id, rule.id
                        order by d.occurred_at, d.journal_id, d.line)::bigint as so_far
                from due d
                join programme p on p.id = d.programme_id and not p.sandbox
                left join reimbursement_rule rule on rule.programme_id = d.programme_id
                    and rule.category = d.category
                    and rule.measure = case when d.unit = 'IRR' then 'IRR' else 'ENTRY' end
                    and daterange(rule.valid_from, rule.valid_to, '[]')
                        @> (d.occurred_at at time zone 'Asia/Tehran')::date
                where d.occurred_at < ?
            )
            insert into partner_statement_line (journal_id, line, posted_at, statement_id, place, kind, venue_code,
                programme_id, category, unit, amount, occurred_at, rule_id, rials)
            select journal_id, line, posted_at, statement_id,
                row_number() over (partition by statement_id order by occurred_at, journal_id, line),
                kind, venue_code, programme_id, category, unit, amount, occurred_at, rule_id,
                case when rule_id is not null then reimbursed(rule_id, so_far) - reimbursed(rule_id, so_far - amount)
                     when unit = 'IRR' then amount
                     else 0 end
            from counted""";

    private static final String ADD_UP = """
            update partner_statement s
            set lines = l.lines, entries = l.entries, captured = l.captured, reimbursed = l.rials
            from (select statement_id, count(*) as lines,
                    coalesce(sum(amount) filter (where unit <> 'IRR'), 0) as entries,
                    coalesce(sum(amount) filter (where unit = 'IRR'), 0) as captured,
                    sum(rials) as rials
                  from partner_statement_line l join partner_statement s on s.id = l.statement_id
                  where s.period_id = ? group by statement_id) l
            where s.id = l.statement_id""";

    private static final String SUMS = """
            select l.statement_id, l.venue_code, l.programme_id, l.rule_id, sum(l.rials)::bigint,
                coalesce(sum(l.amount) filter (where l.unit = 'IRR'), 0)::bigint
            from partner_statement_line l join partner_statement s on s.id = l.statement_id
            where s.period_id = ?
            group by l.statement_id, l.venue_code, l.programme_id, l.rule_id
            order by l.statement_id, l.venue_code, l.programme_id, l.rule_id""";

    private final DataSource database;

    Taking(DataSource database) {
        this.database = database;
    }

    /// What the lines of one venue, programme and rule come to: rials owed, and rials captured before.
    record Sum(
            UUID statement,
            String venue,
            UUID programme,
            @Nullable UUID rule,
            long rials,
            long captured) {}

    /// Uses that happened before the end of the month, stand in no statement yet and wait for no case of misuse. What
    /// gives back of a use waits together with it, and is settled by the striking of it when it comes to that.
    void take(Period period) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE);
                PreparedStatement addUp = connection.prepareStatement(ADD_UP)) {
            take.setObject(1, period.id());
            take.setObject(2, period.end().atOffset(ZoneOffset.UTC));
            take.executeUpdate();
            addUp.setObject(1, period.id());
            addUp.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Sum> sums(Period period) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SUMS)) {
            select.setObject(1, period.id());
            try (ResultSet row = select.executeQuery()) {
                var sums = new ArrayList<Sum>();
                while (row.next()) {
                    sums.add(new Sum(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class),
                            row.getLong(5),
                            row.getLong(6)));
                }
                return sums;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void insertStatement(UUID id, UUID partner, Period period, Instant at) {
        change(
                "insert into partner_statement (id, partner_id, period_id, county_code, state, issued_at)"
                        + " values (?, ?, ?, ?, 'ISSUED', ?)",
                id,
                partner,
                period.id(),
                period.county(),
                at.atOffset(ZoneOffset.UTC));
    }

    /// Adjustments that were approved since the last month come into this one; returns the statements that have some.
    Set<UUID> net(Period period) {
        change("""
                update statement_adjustment a set in_statement_id = s.id
                from partner_statement s
                where s.period_id = ? and s.partner_id = a.partner_id
                    and a.in_statement_id is null and a.state = 'APPROVED'""", period.id());
        change("""
                update partner_statement s set adjustments = a.amount
                from (select in_statement_id, sum(amount) as amount from statement_adjustment group by in_statement_id) a
                where s.period_id = ? and a.in_statement_id = s.id""", period.id());
        return Set.copyOf(new Sql(database)
                .list(
                        "select distinct a.in_statement_id from statement_adjustment a"
                                + " join partner_statement s on s.id = a.in_statement_id where s.period_id = ?",
                        row -> row.getObject(1, UUID.class),
                        period.id()));
    }

    void drop(UUID statement) {
        change("delete from partner_statement where id = ?", statement);
    }

    void insertShare(UUID statement, UUID fund, long amount) {
        change(
                "insert into partner_statement_share (statement_id, fund_id, amount) values (?, ?, ?)",
                statement,
                fund,
                amount);
    }

    void setJournal(UUID statement, UUID journal) {
        change("update partner_statement set journal_id = ? where id = ?", journal, statement);
    }

    private void change(String sql, Object... arguments) {
        new Sql(database).change(sql, arguments);
    }
}
