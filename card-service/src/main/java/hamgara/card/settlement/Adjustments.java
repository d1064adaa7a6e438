package hamgara.card.settlement;

import hamgara.card.fund.Funds;
import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.card.partner.Partners;
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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Puts earlier statements right by the next one. Proposed by one person, decided by another.
@ApplicationScoped
class Adjustments {

    private static final String SELECT = """
            select id, of_statement_id, in_statement_id, venue_code, amount, reason, state, proposed_at, proposed_by,
                partner_id, fund_id
            from statement_adjustment\s""";

    private final Sql sql;
    private final PartnerStatements statements;
    private final Partners partners;
    private final Funds funds;
    private final Funding funding;
    private final Rials rials;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Adjustments(
            DataSource database,
            PartnerStatements statements,
            Partners partners,
            Funds funds,
            Funding funding,
            Rials rials,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.sql = new Sql(database);
        this.statements = statements;
        this.partners = partners;
        this.funds = funds;
        this.funding = funding;
        this.rials = rials;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AdjustmentView propose(UUID statement, StatementChange.Adjust request) {
        PartnerStatement found = statements.lockedOfManager(statement);
        if (partners.find(found.partner()).orElseThrow().venues().stream().noneMatch(request.venueCode()::equals)) {
            throw new SettlementRefusal.StatementVenueWrong().at("/venueCode");
        }
        if (request.reason() == AdjustmentView.Reason.DISPUTE_PAID
                || request.reason() == AdjustmentView.Reason.USE_STRUCK
                || funds.find(request.fundId())
                        .filter(fund -> fund.county().equals(found.county()))
                        .isEmpty()) {
            throw new SettlementRefusal.StatementFundWrong().at("/fundId");
        }
        long amount = rials.today().rials(request.amount(), "/amount");
        UUID id = Ids.next();
        sql.change(
                """
                insert into statement_adjustment (id, partner_id, of_statement_id, venue_code, amount, reason, fund_id, state,
                    proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)""",
                id,
                found.partner(),
                statement,
                request.venueCode(),
                request.direction() == StatementChange.Direction.PAY ? amount : -amount,
                request.reason().name(),
                request.fundId(),
                caller.pseudonym(),
                now());
        return read(statement, id);
    }

    @Transactional
    AdjustmentView decide(UUID statement, UUID id, boolean accepted) {
        PartnerStatement found = statements.lockedOfManager(statement);
        AdjustmentView adjustment = read(statement, id);
        if (adjustment.state() != AdjustmentView.State.PROPOSED) {
            throw new SettlementRefusal.StatementAdjustmentDecided();
        }
        if (adjustment.proposedBy().equals(caller.pseudonym())) {
            throw new SettlementRefusal.SettlementSecondPerson();
        }
        sql.change(
                "update statement_adjustment set state = ?, decided_by = ?, decided_at = ? where id = ?",
                accepted ? "APPROVED" : "REFUSED",
                caller.pseudonym(),
                now(),
                id);
        UUID fund = adjustment.fund();
        if (accepted && fund != null) {
            funding.adjust(adjustment.venueCode(), fund, adjustment.rials());
            outbox.append(new SettlementEvent.StatementAdjusted(statement, found.partner(), found.county()));
        }
        return read(statement, id);
    }

    /// Those that put a statement right, and those netted in it.
    @Transactional
    Page<AdjustmentView> list(UUID statement, PageRequest page) {
        statements.requireVisible(statement);
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        Rate rate = rials.today();
        List<AdjustmentView> rows = sql.list(
                SELECT + "where (of_statement_id = ? or in_statement_id = ?) and id > ? order by id limit "
                        + page.rowsToRead(),
                row -> view(row, rate),
                statement,
                statement,
                after);
        return Page.of(rows, page, adjustment -> Cursor.of(adjustment.id()), adjustment -> adjustment);
    }

    private AdjustmentView read(UUID statement, UUID id) {
        Rate rate = rials.today();
        return sql.list(SELECT + "where of_statement_id = ? and id = ?", row -> view(row, rate), statement, id).stream()
                .findFirst()
                .orElseThrow(SettlementRefusal.StatementAdjustmentNotFound::new);
    }

    private static AdjustmentView view(ResultSet row, Rate rate) throws SQLException {
        return new AdjustmentView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                rate.money(row.getLong(5)),
                AdjustmentView.Reason.valueOf(row.getString(6)),
                AdjustmentView.State.valueOf(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getObject(10, UUID.class),
                row.getObject(11, UUID.class),
                row.getLong(5));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
