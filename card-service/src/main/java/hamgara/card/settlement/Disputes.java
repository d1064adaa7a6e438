package hamgara.card.settlement;

import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Holds lines out of a statement while they are looked into, and settles them in the next one.
@ApplicationScoped
class Disputes {

    private static final String SELECT = """
            select d.id, l.place, d.journal_id, d.rials, d.reason, d.state, d.opened_at, d.resolved_at, d.opened_by,
                d.venue_code
            from statement_dispute d
            join partner_statement_line l on l.journal_id = d.journal_id and l.line = d.line\s""";

    private final Sql sql;
    private final PartnerStatements statements;
    private final Striking striking;
    private final Rials rials;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Disputes(
            DataSource database,
            PartnerStatements statements,
            Striking striking,
            Rials rials,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.sql = new Sql(database);
        this.statements = statements;
        this.striking = striking;
        this.rials = rials;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Disputed(UUID journal, int line, String venue, long rials, long amount) {}

    /// By the partner or by those who pay, until the statement is approved.
    @Transactional
    DisputeView open(UUID statement, StatementChange.Dispute request) {
        PartnerStatement found = statements.lockedVisible(statement);
        if (found.state() != StatementState.ISSUED) {
            throw new SettlementRefusal.StatementStateConflict(found.state());
        }
        Disputed line = sql
                .list(
                        "select journal_id, line, venue_code, rials, amount from partner_statement_line"
                                + " where statement_id = ? and place = ?",
                        row -> new Disputed(
                                row.getObject(1, UUID.class),
                                row.getInt(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getLong(5)),
                        statement,
                        request.place())
                .stream()
                .findFirst()
                .orElseThrow(() -> new SettlementRefusal.StatementLineNotFound().at("/place"));
        if (line.amount() < 0) {
            throw new SettlementRefusal.LineIsAReturn().at("/place");
        }
        UUID id = Ids.next();
        int added = sql.change(
                """
                insert into statement_dispute
                    (id, statement_id, journal_id, line, venue_code, rials, reason, state, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) on conflict on constraint statement_dispute_once do nothing""",
                id,
                statement,
                line.journal(),
                line.line(),
                line.venue(),
                line.rials(),
                request.reason().name(),
                caller.pseudonym(),
                now().atOffset(ZoneOffset.UTC));
        if (added == 0) {
            throw new SettlementRefusal.LineDisputed();
        }
        sql.change(
                "update partner_statement set disputed = disputed + ?, version = version + 1 where id = ?",
                line.rials(),
                statement);
        outbox.append(
                new SettlementEvent.StatementDisputed(statement, found.partner(), found.county(), request.reason()));
        return read(statement, id);
    }

    /// By a second person. Paid, the line comes back as an adjustment; struck, the use goes back to the holder, or
    /// where a suspicion was the reason to where it came from.
    @Transactional
    DisputeView resolve(UUID statement, UUID id, StatementChange.Outcome outcome) {
        if (outcome == StatementChange.Outcome.STRUCK) {
            statements.keepMonthOf(statement);
        }
        PartnerStatement found = statements.lockedOfManager(statement);
        DisputeView dispute = read(statement, id);
        if (dispute.state() != DisputeView.State.OPEN) {
            throw new SettlementRefusal.DisputeResolved();
        }
        if (dispute.openedBy().equals(caller.pseudonym())) {
            throw new SettlementRefusal.SettlementSecondPerson();
        }
        OffsetDateTime now = now().atOffset(ZoneOffset.UTC);
        if (outcome == StatementChange.Outcome.STRUCK) {
            striking.strike(
                    found.county(),
                    List.of(dispute.journalId()),
                    dispute.reason().struckFor(),
                    new Striking.Persons(dispute.openedBy(), caller.pseudonym()));
        } else {
            sql.change(
                    "update statement_dispute set state = 'PAID', resolved_by = ?, resolved_at = ? where id = ?",
                    caller.pseudonym(),
                    now,
                    id);
            outbox.append(
                    new SettlementEvent.StatementDisputeResolved(statement, found.partner(), found.county(), outcome));
            sql.change(
                    """
                    insert into statement_adjustment (id, partner_id, of_statement_id, venue_code, amount, reason,
                        dispute_id, state, proposed_by, proposed_at, decided_by, decided_at)
                    values (?, ?, ?, ?, ?, 'DISPUTE_PAID', ?, 'APPROVED', ?, ?, ?, ?)""",
                    Ids.next(),
                    found.partner(),
                    statement,
                    dispute.venue(),
                    dispute.rials(),
                    id,
                    dispute.openedBy(),
                    dispute.openedAt().atOffset(ZoneOffset.UTC),
                    caller.pseudonym(),
                    now);
        }
        return read(statement, id);
    }

    @Transactional
    Page<DisputeView> list(UUID statement, PageRequest page) {
        statements.requireVisible(statement);
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        Rate rate = rials.today();
        List<DisputeView> rows = sql.list(
                SELECT + "where d.statement_id = ? and d.id > ? order by d.id limit " + page.rowsToRead(),
                row -> view(row, rate),
                statement,
                after);
        return Page.of(rows, page, dispute -> Cursor.of(dispute.id()), dispute -> dispute);
    }

    private DisputeView read(UUID statement, UUID id) {
        Rate rate = rials.today();
        return sql
                .list(SELECT + "where d.statement_id = ? and d.id = ?", row -> view(row, rate), statement, id)
                .stream()
                .findFirst()
                .orElseThrow(SettlementRefusal.DisputeNotFound::new);
    }

    private static DisputeView view(ResultSet row, Rate rate) throws SQLException {
        OffsetDateTime resolvedAt = row.getObject(8, OffsetDateTime.class);
        Instant openedAt = row.getObject(7, OffsetDateTime.class).toInstant();
        return new DisputeView(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, UUID.class),
                rate.money(row.getLong(4)),
                DisputeView.Reason.valueOf(row.getString(5)),
                DisputeView.State.valueOf(row.getString(6)),
                openedAt,
                DisputeView.jalali(openedAt),
                resolvedAt == null ? null : resolvedAt.toInstant(),
                row.getString(9),
                row.getLong(4),
                row.getString(10));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
