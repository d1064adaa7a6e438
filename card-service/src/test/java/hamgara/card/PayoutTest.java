package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PayoutTest {

    /// A partner with one closed month: three uses worth 300, 300 and 200 rials.
    private record Closed(PartnerWorld.Member partner, SettlementWorld.Month month, UUID statement, UUID fund) {}

    @Test
    void paysAfterASecondPersonAndAPauseAndOwesAgainWhatTheBankRefuses() {
        Closed closed = closed();
        approve(closed.statement());
        Tokens proposer = World.manager();

        var batch = World.id(Api.post(proposer, Map.of("county", World.SHUSH), "/v1/payout-batches")
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id"));
        UUID payout = payoutOf(batch, closed.partner());
        Api.post(proposer, Map.of(), "/v1/payout-batches/{id}/approve", batch)
                .statusCode(403)
                .body("code", equalTo("PAYOUT_SECOND_PERSON"));
        assertThatThrownBy(() -> Db.change(
                        "update payout_batch set approved_by = proposed_by, approved_at = now() where id = ?", batch))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("payout_batch_two_persons");
        Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/send", batch)
                .statusCode(409)
                .body("code", equalTo("PAYOUT_STATE_CONFLICT"));
        Api.get(World.manager(), "/v1/payout-batches/{id}/bank-file.csv", batch).statusCode(409);
        Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/approve", batch)
                .statusCode(200)
                .body("sendableAt", notNullValue());
        Api.get(Tokens.of("auditor"), "/v1/payout-batches/{id}/bank-file.csv", batch)
                .statusCode(403);
        String file = Api.get(World.manager(), "/v1/payout-batches/{id}/bank-file.csv", batch)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file).containsPattern(payout + ",IR[0-9]{24},باشگاه آزمون,800");
        assertThat(Db.number("select count(*) from bank_file_reading where batch_id = ?", batch))
                .isEqualTo(1);
        Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/send", batch)
                .statusCode(409)
                .body("code", equalTo("PAYOUT_COOLING_OFF"));
        assertOwed(closed, 800, 3);
        TestClock.ahead(
                Duration.ofDays(2).plusMinutes(1),
                () -> Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/send", batch)
                        .statusCode(200)
                        .body("state", equalTo("SENT")));
        assertState(closed, "PAYOUT_SENT");
        assertOwed(closed, 0, 0);
        assertThat(SettlementWorld.balance("PAID", closed.partner().venue(), "IRR"))
                .isEqualTo(800);

        Api.post(
                        World.manager(),
                        Map.of("reason", "ACCOUNT_CLOSED"),
                        "/v1/payout-batches/{id}/payouts/{payout}/reject",
                        batch,
                        payout)
                .statusCode(200);
        assertState(closed, "APPROVED");
        assertOwed(closed, 800, 3);
        assertThat(SettlementWorld.balance("PAID", closed.partner().venue(), "%"))
                .isZero();
        Api.post(
                        World.manager(),
                        Map.of("bankReference", "1"),
                        "/v1/payout-batches/{id}/payouts/{payout}/confirm",
                        batch,
                        payout)
                .statusCode(409);

        UUID second = sent();
        Api.post(
                        World.manager(),
                        Map.of("bankReference", "140510051"),
                        "/v1/payout-batches/{id}/payouts/{payout}/confirm",
                        second,
                        payoutOf(second, closed.partner()))
                .statusCode(200);
        assertState(closed, "PAID");
        assertOwed(closed, 0, 0);
        Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/cancel", second)
                .statusCode(409);
    }

    @Test
    void holdsDisputedLinesOutAndNetsThemInTheNextStatement() {
        Closed closed = closed();
        Tokens manager = World.manager();
        UUID paid = dispute(closed.partner().operator(), closed, 1);
        UUID struck = dispute(manager, closed, 3);
        Api.post(
                        manager,
                        Map.of("place", 1, "reason", "OTHER"),
                        "/v1/partner-statements/{id}/disputes",
                        closed.statement())
                .statusCode(409)
                .body("code", equalTo("LINE_DISPUTED"));
        Api.post(
                        manager,
                        Map.of("place", 99, "reason", "OTHER"),
                        "/v1/partner-statements/{id}/disputes",
                        closed.statement())
                .statusCode(422)
                .body("code", equalTo("STATEMENT_LINE_NOT_FOUND"));
        Api.get(closed.partner().operator(), "/v1/partner-statements/{id}", closed.statement())
                .body("disputed.amount", equalTo(500))
                .body("due.amount", equalTo(300));
        Api.post(
                        manager,
                        Map.of("outcome", "STRUCK"),
                        "/v1/partner-statements/{id}/disputes/{dispute}/resolve",
                        closed.statement(),
                        struck)
                .statusCode(403)
                .body("code", equalTo("SETTLEMENT_SECOND_PERSON"));
        resolve(closed, struck, "STRUCK");
        resolve(closed, paid, "PAID");
        assertThat(SettlementWorld.balance("PAYABLE", closed.partner().venue(), "IRR"))
                .isEqualTo(600);
        assertThat(FundWorld.position(closed.fund(), "available")).isEqualTo(10_000 - 600);
        approve(closed.statement());
        sent();
        assertOwed(closed, 300, 0);

        SettlementWorld.Month next = SettlementWorld.open();
        SettlementWorld.close(next).statusCode(200);
        UUID statement = SettlementWorld.statement(closed.partner(), next);
        Api.get(closed.partner().operator(), "/v1/partner-statements/{id}", statement)
                .body("lines", equalTo(0))
                .body("adjustments.amount", equalTo(300))
                .body("due.amount", equalTo(300));
        approve(statement);
        sent();
        assertOwed(closed, 0, 0);
    }

    @Test
    void putsAStatementRightByTheNextOneWithASecondPerson() {
        Closed closed = closed();
        Tokens proposer = World.manager();
        Map<String, Object> body = Map.of(
                "venueCode",
                closed.partner().venue(),
                "direction",
                "TAKE_BACK",
                "amount",
                FundWorld.rials(1_000),
                "fundId",
                closed.fund(),
                "reason",
                "OVERPAID");

        UUID adjustment =
                World.id(Api.post(proposer, body, "/v1/partner-statements/{id}/adjustments", closed.statement())
                        .statusCode(201)
                        .extract()
                        .path("id"));
        Api.post(
                        proposer,
                        Map.of(),
                        "/v1/partner-statements/{id}/adjustments/{adjustment}/approve",
                        closed.statement(),
                        adjustment)
                .statusCode(403)
                .body("code", equalTo("SETTLEMENT_SECOND_PERSON"));
        Api.post(
                        World.manager(),
                        Map.of(),
                        "/v1/partner-statements/{id}/adjustments/{adjustment}/approve",
                        closed.statement(),
                        adjustment)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("amount.amount", equalTo(-1_000));
        approve(closed.statement());
        SettlementWorld.Month next = SettlementWorld.open();
        SettlementWorld.close(next).statusCode(200);
        UUID statement = SettlementWorld.statement(closed.partner(), next);
        approve(statement);

        Api.get(closed.partner().operator(), "/v1/partner-statements/{id}", statement)
                .body("due.amount", equalTo(-1_000));
        var batch = Api.post(World.manager(), Map.of("county", World.SHUSH), "/v1/payout-batches")
                .extract();
        if (batch.statusCode() == 201) { // of others, as 800 less 1000 leaves nothing to pay
            assertThat(batch.<List<String>>path("payouts.partnerId"))
                    .doesNotContain(closed.partner().id().toString());
        } else {
            assertThat(batch.<String>path("code")).isEqualTo("NOTHING_TO_PAY_OUT");
        }
        assertOwed(closed, -200, 3);
    }

    @Test
    void paysNoStatementTwiceWhenTwoProposeAtOnce() throws Exception {
        Closed closed = closed();
        approve(closed.statement());

        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> proposing =
                    () -> Api.post(World.manager(), Map.of("county", World.SHUSH), "/v1/payout-batches")
                            .extract()
                            .statusCode();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(4, proposing))) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(Db.number(
                        "select count(*) from payout_statement where statement_id = ? and live", closed.statement()))
                .isEqualTo(1);
    }

    @Test
    void keepsASuspendedPartnerAndUsesUnderSuspicionWaiting() throws SQLException {
        Closed suspended = closed();
        approve(suspended.statement());
        Api.post(
                        World.manager(),
                        Map.of("reason", "RISK"),
                        "/v1/partners/{id}/suspend",
                        suspended.partner().id())
                .statusCode(200);
        Api.post(World.manager(), Map.of("county", World.SHUSH), "/v1/payout-batches");
        assertThat(Db.number(
                        "select count(*) from payout where partner_id = ?",
                        suspended.partner().id()))
                .isZero();

        SettlementWorld.Month month = SettlementWorld.open();
        var partner = new PartnerWorld.Member[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            World.Holder holder = World.holder(5);
            SettlementWorld.redeem(holder, partner[0].venue());
            SettlementWorld.redeem(holder, partner[0].venue());
            Api.post(
                            World.manager(),
                            Map.of(
                                    "venue",
                                    partner[0].venue(),
                                    "day",
                                    hamgara.kit.time.Tehran.dayOf(new TestClock().instant())
                                            .toString()),
                            "/v1/risk-cases")
                    .statusCode(201);
            SettlementWorld.redeem(holder, partner[0].venue()); // after the report, so not held
        });
        SettlementWorld.close(month).statusCode(200);
        assertThat(Db.number(
                        "select lines from partner_statement where partner_id = ? and period_id = ?",
                        partner[0].id(),
                        month.id()))
                .isEqualTo(1);
    }

    private static Closed closed() {
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

    private static void approve(UUID statement) {
        Api.post(World.manager(), Map.of(), "/v1/partner-statements/{id}/approve", statement)
                .statusCode(200);
    }

    private static UUID dispute(Tokens who, Closed closed, int place) {
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

    private static void resolve(Closed closed, UUID dispute, String outcome) {
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
    private static UUID sent() {
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

    private static UUID payoutOf(UUID batch, PartnerWorld.Member partner) {
        return World.id(Db.text("select id from payout where batch_id = ? and partner_id = ?", batch, partner.id()));
    }

    private static void assertState(Closed closed, String state) {
        Api.get(closed.partner().operator(), "/v1/partner-statements/{id}", closed.statement())
                .body("state", equalTo(state));
    }

    /// What the ledger owes the partner is what its unpaid lines and adjustments come to.
    private static void assertOwed(Closed closed, long rials, long entries) {
        String venue = closed.partner().venue();
        assertThat(SettlementWorld.balance("PAYABLE", venue, "IRR")).isEqualTo(rials);
        assertThat(SettlementWorld.balance("PAYABLE", venue, "ENTRY%")).isEqualTo(entries);
        assertThat(Db.number("""
                        select (select coalesce(sum(l.rials), 0)
                                from partner_statement_line l join partner_statement s on s.id = l.statement_id
                                left join statement_dispute d on d.journal_id = l.journal_id and d.line = l.line
                                where s.partner_id = ? and case when d.id is null
                                    then s.state in ('ISSUED', 'APPROVED') else d.state = 'OPEN' end)
                             + (select coalesce(sum(a.amount), 0)
                                from statement_adjustment a left join partner_statement s on s.id = a.in_statement_id
                                where a.partner_id = ? and a.state = 'APPROVED'
                                    and coalesce(s.state, 'ISSUED') in ('ISSUED', 'APPROVED'))""", closed.partner().id(), closed.partner().id())).isEqualTo(rials);
    }
}
