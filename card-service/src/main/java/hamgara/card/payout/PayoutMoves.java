package hamgara.card.payout;

import hamgara.card.ledger.Account;
import hamgara.card.ledger.Move;
import hamgara.card.settlement.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

/// Reckons what a payout moves in the ledger, and whether it is still what was proposed.
@ApplicationScoped
class PayoutMoves {

    /// What a payout moves, by venue and unit: rials and entries of lines nobody objected to, and of adjustments. One
    /// that pays a disputed line brings the entries of it, one that takes back a struck use takes them out.
    private static final String MOVES = """
            select venue_code, unit, sum(amount)::bigint
            from (
                select l.venue_code, 'IRR' as unit, l.rials as amount
                from payout_statement p join partner_statement_line l on l.statement_id = p.statement_id
                where p.payout_id = ? and not exists (
                    select from statement_dispute d where d.journal_id = l.journal_id and d.line = l.line)
                union all
                select l.venue_code, l.unit, l.amount
                from payout_statement p join partner_statement_line l on l.statement_id = p.statement_id
                where p.payout_id = ? and l.unit <> 'IRR' and not exists (
                    select from statement_dispute d where d.journal_id = l.journal_id and d.line = l.line)
                union all
                select a.venue_code, 'IRR', a.amount
                from payout_statement p join statement_adjustment a on a.in_statement_id = p.statement_id
                where p.payout_id = ?
                union all
                select l.venue_code, l.unit, case when a.dispute_id is null then -l.amount else l.amount end
                from payout_statement p
                join statement_adjustment a on a.in_statement_id = p.statement_id
                left join statement_dispute d on d.id = a.dispute_id
                join partner_statement_line l on (l.journal_id, l.line)
                    = (coalesce(d.journal_id, a.struck_journal_id), coalesce(d.line, a.struck_line))
                where p.payout_id = ? and l.unit <> 'IRR') part
            group by venue_code, unit having sum(amount) <> 0 order by venue_code, unit""";

    /// Whether a case that is not decided holds a line of a statement.
    static final String HELD = """
            exists (select from partner_statement_line l
                    join settlement_hold h on h.journal_id = l.journal_id
                    join risk_case c on c.id = h.case_id and c.state not in ('CONFIRMED', 'CLEARED')
                    where l.statement_id = s.id)""";

    private final Sql sql;

    PayoutMoves(DataSource database) {
        this.sql = new Sql(database);
    }

    /// From payable to paid; what is below zero goes the other way.
    Move[] moves(UUID payout) {
        return sql.list(
                        MOVES,
                        row -> {
                            Account payable = Account.payable(row.getString(1));
                            Account paid = Account.paid(row.getString(1));
                            long amount = row.getLong(3);
                            return new Move(
                                    amount > 0 ? payable : paid,
                                    amount > 0 ? paid : payable,
                                    row.getString(2),
                                    Math.abs(amount));
                        },
                        payout,
                        payout,
                        payout,
                        payout)
                .toArray(Move[]::new);
    }

    /// What a payout moved when it was sent, the other way round.
    Move[] movesBack(UUID payout) {
        return sql.list(
                        """
                        select e.account_owner, e.unit, e.amount
                        from payout o join entry e on e.journal_id = o.journal_id and e.account_kind = 'PAYABLE'
                        where o.id = ? order by e.line""",
                        row -> {
                            Account payable = Account.payable(row.getString(1));
                            Account paid = Account.paid(row.getString(1));
                            long amount = row.getLong(3);
                            return new Move(
                                    amount < 0 ? paid : payable,
                                    amount < 0 ? payable : paid,
                                    row.getString(2),
                                    Math.abs(amount));
                        },
                        payout)
                .toArray(Move[]::new);
    }

    /// What has become due to be paid of a payout since it was proposed, with its statements kept for the caller;
    /// nothing while a case of misuse holds one of them.
    OptionalLong dueNow(UUID payout) {
        sql.list("""
                select s.id from partner_statement s join payout_statement p on p.statement_id = s.id
                where p.payout_id = ? order by s.id for update of s""", row -> row.getObject(1, UUID.class), payout);
        return sql.list(
                        "select sum(s.reimbursed - s.disputed + s.adjustments)::bigint, bool_or(" + HELD + ")"
                                + " from partner_statement s join payout_statement p on p.statement_id = s.id"
                                + " where p.payout_id = ?",
                        row -> row.getBoolean(2) ? OptionalLong.empty() : OptionalLong.of(row.getLong(1)),
                        payout)
                .getFirst();
    }
}
