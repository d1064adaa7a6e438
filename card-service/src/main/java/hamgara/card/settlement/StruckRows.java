package hamgara.card.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The statements on uses that are struck and on what was made of them in statements.
@ApplicationScoped
class StruckRows {

    private final Sql sql;

    StruckRows(DataSource database) {
        this.sql = new Sql(database);
    }

    /// A use that nobody has struck yet: what is left of it after returns, and the pocket or programme behind it.
    record Use(
            UUID journal,
            String venue,
            String unit,
            long left,
            @Nullable UUID pocket,
            @Nullable UUID lossOf) {}

    /// A line of a statement about a use or a return of it.
    ///
    /// @param dispute state of the objection to the line
    /// @param unpaid whether the statement has not gone to the bank
    record Line(
            UUID journal,
            int line,
            UUID statement,
            UUID partner,
            String venue,
            UUID programme,
            @Nullable UUID rule,
            String unit,
            long amount,
            long rials,
            @Nullable UUID dispute,
            @Nullable String state,
            boolean unpaid) {}

    /// Nobody closes the month of a county until the transaction ends.
    void lockMonths(String county) {
        sql.list(
                "select id from settlement_period where county_code = ? and state = 'OPEN' order by id for update",
                row -> row.getObject(1, UUID.class),
                county);
    }

    /// Nobody pays or disputes the statements in which some uses or their returns stand, until the transaction ends.
    void lockStatements(Collection<UUID> uses) {
        sql.list("""
                select id from partner_statement where id in (
                    select l.statement_id from partner_statement_line l
                    where l.journal_id = any(?::uuid[]) or l.journal_id in (
                        select r.journal_id from returned_use r where r.use_id = any(?::uuid[])))
                order by id for update""", row -> row.getObject(1, UUID.class), array(uses), array(uses));
    }

    List<Use> uses(Collection<UUID> journals) {
        return sql.list(
                """
                select e.journal_id, e.account_owner, e.unit,
                    e.amount - coalesce((select sum(r.amount) from returned_use r where r.use_id = e.journal_id), 0)::bigint,
                    case when o.account_kind in ('POCKET', 'HOLD', 'OFFLINE')
                        then split_part(o.account_owner, ':', 1)::uuid end,
                    case when o.account_kind = 'LOSS' then o.account_owner::uuid end
                from entry e
                join entry o on o.journal_id = e.journal_id and o.posted_at = e.posted_at
                    and o.line = e.line + case when e.line % 2 = 0 then -1 else 1 end
                where e.journal_id = any(?::uuid[]) and e.account_kind = 'PAYABLE' and e.amount > 0
                    and not exists (select from struck_use s where s.journal_id = e.journal_id)
                order by e.journal_id""",
                row -> new Use(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getObject(5, UUID.class),
                        row.getObject(6, UUID.class)),
                array(journals));
    }

    /// Their lines and those of their returns.
    List<Line> lines(Collection<UUID> uses) {
        return sql.list(
                """
                select l.journal_id, l.line, l.statement_id, s.partner_id, l.venue_code, l.programme_id, l.rule_id, l.unit,
                    l.amount, l.rials, d.id, d.state, s.state in ('ISSUED', 'APPROVED')
                from partner_statement_line l
                join partner_statement s on s.id = l.statement_id
                left join statement_dispute d on d.journal_id = l.journal_id and d.line = l.line
                where l.journal_id = any(?::uuid[]) or l.journal_id in (
                    select r.journal_id from returned_use r where r.use_id = any(?::uuid[]))
                order by l.journal_id, l.line""",
                row -> new Line(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getObject(7, UUID.class),
                        row.getString(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getObject(11, UUID.class),
                        row.getString(12),
                        row.getBoolean(13)),
                array(uses),
                array(uses));
    }

    void insert(Use use, String returnedTo, @Nullable UUID reversal, Striking.Persons by, Instant at) {
        sql.change(
                """
                insert into struck_use (journal_id, amount, returned_to, reversal_id, found_by, struck_by, struck_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                use.journal(),
                use.left(),
                returnedTo,
                reversal,
                by.first(),
                by.second(),
                at.atOffset(ZoneOffset.UTC));
    }

    /// An objection that was open ends; who made it does not end it.
    void endDispute(UUID dispute, Striking.Persons by, Instant at) {
        sql.change("""
                update statement_dispute set state = 'STRUCK', resolved_at = ?,
                    resolved_by = case when opened_by = ? then ? else ? end
                where id = ?""", at.atOffset(ZoneOffset.UTC), by.second(), by.first(), by.second(), dispute);
    }

    void insertDispute(UUID id, Line line, Striking.Persons by, Instant at) {
        sql.change(
                """
                insert into statement_dispute (id, statement_id, journal_id, line, venue_code, rials, reason, state,
                    opened_by, opened_at, resolved_by, resolved_at)
                values (?, ?, ?, ?, ?, ?, 'SUSPICION', 'STRUCK', ?, ?, ?, ?)""",
                id,
                line.statement(),
                line.journal(),
                line.line(),
                line.venue(),
                line.rials(),
                by.first(),
                at.atOffset(ZoneOffset.UTC),
                by.second(),
                at.atOffset(ZoneOffset.UTC));
        sql.change(
                "update partner_statement set disputed = disputed + ?, version = version + 1 where id = ?",
                line.rials(),
                line.statement());
    }

    void insertAdjustment(UUID id, Line line, Striking.Persons by, Instant at) {
        sql.change(
                """
                insert into statement_adjustment (id, partner_id, of_statement_id, venue_code, amount, reason,
                    struck_journal_id, struck_line, state, proposed_by, proposed_at, decided_by, decided_at)
                values (?, ?, ?, ?, ?, 'USE_STRUCK', ?, ?, 'APPROVED', ?, ?, ?, ?)""",
                id,
                line.partner(),
                line.statement(),
                line.venue(),
                -line.rials(),
                line.journal(),
                line.line(),
                by.first(),
                at.atOffset(ZoneOffset.UTC),
                by.second(),
                at.atOffset(ZoneOffset.UTC));
    }

    private static String array(Collection<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }
}
