package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import hamgara.kit.test.Tokens;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// Closes months, and takes their statements on to the bank.
final class PayoutWorld {

    private PayoutWorld() {}

    /// A partner with one closed month: three uses worth 300, 300 and 200 rials.
    record Closed(PartnerWorld.Member partner, SettlementWorld.Month month, UUID statement, UUID fund) {}

    static Closed closed() {
        SettlementWorld.Month month = SettlementWorld.open();
        UUID fund = FundWorld.hard(10_000);
        var partner = new PartnerWorld.Member[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            World.Holder holder = World.holder(5);
            SettlementWorld.rule(SettlementWorld.entryRule(
                    holder.programme(), month.startsOn(), Map.of(fund, 100), SettlementWorld.twoSteps()));
            for (int i = 0; i < 3; i++) {
                SettlementWorld.redeem(holder, partner[0].venue());
            }
        });
        SettlementWorld.close(month).statusCode(200);
        return new Closed(partner[0], month, SettlementWorld.statement(partner[0], month), fund);
    }

    static void approve(UUID statement) {
        Api.post(World.manager(), Map.of(), "/v1/partner-statements/{id}/approve", statement)
                .statusCode(200);
    }

    static UUID dispute(Tokens who, Closed closed, int place) {
        return World.id(Api.post(
                        who,
                        Map.of("place", place, "reason", "USED_TWICE"),
                        "/v1/partner-statements/{id}/disputes",
                        closed.statement())
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id"));
    }

    static void resolve(Closed closed, UUID dispute, String outcome) {
        Api.post(
                        World.manager(),
                        Map.of("outcome", outcome),
                        "/v1/partner-statements/{id}/disputes/{dispute}/resolve",
                        closed.statement(),
                        dispute)
                .statusCode(200)
                .body("state", equalTo(outcome));
        Api.get(World.manager(), "/v1/partner-statements/{id}/disputes", closed.statement())
                .statusCode(200)
                .body("items", hasSize(2));
    }

    /// A batch that went to the bank.
    static UUID sent() {
        UUID batch = World.id(Api.post(World.manager(), Map.of("county", World.SHUSH), "/v1/payout-batches")
                .statusCode(201)
                .extract()
                .path("id"));
        Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/approve", batch)
                .statusCode(200);
        TestClock.ahead(
                Duration.ofDays(3),
                () -> Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/send", batch)
                        .statusCode(200));
        return batch;
    }

    static UUID payoutOf(UUID batch, PartnerWorld.Member partner) {
        return World.id(Db.text("select id from payout where batch_id = ? and partner_id = ?", batch, partner.id()));
    }

    static void assertState(Closed closed, String state) {
        Api.get(closed.partner().operator(), "/v1/partner-statements/{id}", closed.statement())
                .body("state", equalTo(state));
    }

    static void assertOwed(Closed closed, long rials, long entries) {
        assertOwed(closed.partner(), rials, entries);
    }

    /// What the ledger owes the partner is what its unpaid lines and adjustments come to.
    static void assertOwed(PartnerWorld.Member partner, long rials, long entries) {
        assertThat(SettlementWorld.balance("PAYABLE", partner.venue(), "IRR")).isEqualTo(rials);
        assertThat(SettlementWorld.balance("PAYABLE", partner.venue(), "ENTRY%"))
                .isEqualTo(entries);
        assertThat(Db.number("""
                        select (select coalesce(sum(l.rials), 0)
                                from partner_statement_line l join partner_statement s on s.id = l.statement_id
                                left join statement_dispute d on d.journal_id = l.journal_id and d.line = l.line
                                where s.partner_id = ? and case when d.id is null
                                    then s.state in ('ISSUED', 'APPROVED') else d.state = 'OPEN' end)
                             + (select coalesce(sum(a.amount), 0)
                                from statement_adjustment a left join partner_statement s on s.id = a.in_statement_id
                                where a.partner_id = ? and a.state = 'APPROVED'
                                    and coalesce(s.state, 'ISSUED') in ('ISSUED', 'APPROVED'))""", partner.id(), partner.id())).isEqualTo(rials);
    }
}
