package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.time.Tehran;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Cases of misuse before and after statements and payouts.
@QuarkusTest
@WithTestResource(TestStack.class)
class HeldUseTest {

    @AfterEach
    void booksHold() {
        FundWorld.assertBooksHold();
    }

    @Test
    void chargesNobodyForARefundWhileTheUseWaits() {
        StruckWorld use = StruckWorld.captured();
        String found = StruckWorld.reported(use.month(), use.partner().venue());
        use.refund(100).statusCode(201);
        SettlementWorld.close(use.month()).statusCode(200);

        assertThat(Db.number(
                        "select count(*) from partner_statement where partner_id = ?",
                        use.partner().id()))
                .isZero();
        var events = PublishedEvents.on("hamgara.card");
        StruckWorld.decided(found, "CLEARED", "FAMILY_TOGETHER");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(events.ofSubject(UUID.fromString(found))).hasSize(3));
        assertThat(use.due(use.closedNext())).isEqualTo(200);
        PayoutWorld.assertOwed(use.partner(), 200, 0);
        assertThat(use.left()).isEqualTo(800);
    }

    @Test
    void chargesNobodyForAnUndoWhileTheUseWaits() {
        SettlementWorld.Month month = SettlementWorld.open();
        var partner = new PartnerWorld.Member[1];
        var found = new String[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            String venue = partner[0].venue();
            World.Holder holder = World.holder(5);
            SettlementWorld.rule(SettlementWorld.entryRule(
                    holder.programme(),
                    month.startsOn(),
                    Map.of(FundWorld.hard(1_000), 100),
                    SettlementWorld.twoSteps()));
            String redemption = Api.post(
                            World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                    .statusCode(201)
                    .extract()
                    .path("id");
            String day = Tehran.dayOf(new TestClock().instant()).toString();
            found[0] = Api.post(World.manager(), Map.of("venue", venue, "day", day), "/v1/risk-cases")
                    .statusCode(201)
                    .extract()
                    .path("id");
            Api.post(World.terminal(venue), Map.of(), "/v1/redemptions/{id}/undo", redemption)
                    .statusCode(201);
        });
        SettlementWorld.close(month).statusCode(200);
        assertThat(Db.number("select count(*) from partner_statement where partner_id = ?", partner[0].id()))
                .isZero();

        StruckWorld.decided(found[0], "CLEARED", "DATA_ERROR");

        SettlementWorld.Month next = SettlementWorld.open();
        SettlementWorld.close(next).statusCode(200);
        Api.get(World.manager(), "/v1/partner-statements/{id}", SettlementWorld.statement(partner[0], next))
                .body("lines", equalTo(2))
                .body("due.amount", equalTo(0));
        PayoutWorld.assertOwed(partner[0], 0, 0);
    }

    @Test
    void returnsWhatIsLeftToTheHolderOnceTheCaseIsConfirmed() {
        StruckWorld use = StruckWorld.captured();
        String found = StruckWorld.reported(use.month(), use.partner().venue());
        use.refund(100).statusCode(201);
        var events = PublishedEvents.on("hamgara.card");

        StruckWorld.decided(found, "CONFIRMED", "NO_SERVICE_GIVEN");

        assertThat(use.left()).isEqualTo(1_000);
        use.refund(1).statusCode(422).body("code", equalTo("REFUND_EXCEEDS"));
        PayoutWorld.assertOwed(use.partner(), 0, 0);
        SettlementWorld.close(use.month()).statusCode(200);
        assertThat(use.closedNext()).isEmpty();
        PayoutWorld.assertOwed(use.partner(), 0, 0);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(events.ofSubject(UUID.fromString(found))).hasSize(3));
    }

    @Test
    void standsInNoStatementOnceStruckEvenWhereNothingHoldsIt() throws SQLException {
        StruckWorld use = StruckWorld.captured();
        StruckWorld.decided(StruckWorld.reported(use.month(), use.partner().venue()), "CONFIRMED", "NO_SERVICE_GIVEN");
        assertThat(Db.change(
                        "delete from settlement_hold where journal_id in"
                                + " (select journal_id from authorization_capture where authorization_id = ?)",
                        use.authorization()))
                .isEqualTo(1);

        SettlementWorld.close(use.month()).statusCode(200);

        assertThat(Db.number(
                        "select count(*) from partner_statement where partner_id = ?",
                        use.partner().id()))
                .isZero();
        PayoutWorld.assertOwed(use.partner(), 0, 0);
    }

    @Test
    void returnsItToTheFundWhenTheHolderTookMoneyForIt() {
        StruckWorld use = StruckWorld.captured();
        long before = use.fund();

        StruckWorld.decided(StruckWorld.reported(use.month(), use.partner().venue()), "CONFIRMED", "CASH_GIVEN_OUT");

        assertThat(use.left()).isEqualTo(700);
        assertThat(use.fund()).isEqualTo(before + 300);
        FundWorld.assertPositionHolds(
                World.id(Db.text("select fund_id from pocket_share where pocket_id = ?", use.pocket())));
        PayoutWorld.assertOwed(use.partner(), 0, 0);
    }

    @Test
    void returnsEntriesWithTheirLimitsAndMarksTheRedemption() {
        SettlementWorld.Month month = SettlementWorld.open();
        var partner = new PartnerWorld.Member[1];
        var holder = new World.Holder[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            holder[0] = DeskWorld.holder(DeskWorld.programme(
                    5, Map.of("limits", java.util.List.of(DeskWorld.limit("PERSON", "PERIOD", "ENTRIES", 2)))));
            SettlementWorld.redeem(holder[0], partner[0].venue());
            SettlementWorld.redeem(holder[0], partner[0].venue());
            assertThat(SettlementWorld.redeem(holder[0], partner[0].venue())).isEqualTo("DECLINED");
        });

        StruckWorld.decided(StruckWorld.reported(month, partner[0].venue()), "CONFIRMED", "DATA_ERROR");

        assertThat(Db.number(
                        "select available from pocket where enrolment_id = ? and category = 'SPORT'",
                        holder[0].enrolment()))
                .isEqualTo(5);
        assertThat(Db.number("select used from usage_counter where scope_id = ?", holder[0].person()))
                .isZero();
        assertThat(Db.number("""
                        select count(*) from redemption_undo u join redemption r on r.id = u.redemption_id
                        where r.venue_code = ?""", partner[0].venue())).isEqualTo(2);
        PayoutWorld.assertOwed(partner[0], 0, 0);
    }

    @Test
    void strikesLinesThatAreNotPaidYetAndPaysTheRest() {
        PayoutWorld.Closed closed = PayoutWorld.closed();
        PayoutWorld.approve(closed.statement());

        StruckWorld.decided(
                StruckWorld.reported(closed.month(), closed.partner().venue()), "CONFIRMED", "NO_SERVICE_GIVEN");

        Api.get(World.manager(), "/v1/partner-statements/{id}", closed.statement())
                .body("disputed.amount", equalTo(800))
                .body("due.amount", equalTo(0));
        PayoutWorld.assertOwed(closed, 0, 0);
        assertThat(FundWorld.position(closed.fund(), "available")).isEqualTo(10_000);
    }

    @Test
    void takesBackByTheNextStatementWhatWasPaid() {
        PayoutWorld.Closed closed = PayoutWorld.closed();
        PayoutWorld.approve(closed.statement());
        PayoutWorld.sent();
        PayoutWorld.assertOwed(closed, 0, 0);

        StruckWorld.decided(
                StruckWorld.reported(closed.month(), closed.partner().venue()), "CONFIRMED", "CASH_GIVEN_OUT");

        assertThat(FundWorld.position(closed.fund(), "available")).isEqualTo(10_000);
        FundWorld.assertPositionHolds(closed.fund());
        PayoutWorld.assertOwed(closed, -800, -3);
        SettlementWorld.Month next = SettlementWorld.open();
        SettlementWorld.close(next).statusCode(200);
        Api.get(World.manager(), "/v1/partner-statements/{id}", SettlementWorld.statement(closed.partner(), next))
                .body("adjustments.amount", equalTo(-800))
                .body("due.amount", equalTo(-800));
        PayoutWorld.assertOwed(closed, -800, -3);
    }

    @Test
    void leavesAPayoutOutOfItsBatchWhenACaseComesInThePause() {
        PayoutWorld.Closed held = PayoutWorld.closed();
        PayoutWorld.Closed other = PayoutWorld.closed();
        PayoutWorld.approve(held.statement());
        PayoutWorld.approve(other.statement());
        UUID batch = World.id(Api.post(World.manager(), Map.of("county", World.SHUSH), "/v1/payout-batches")
                .statusCode(201)
                .extract()
                .path("id"));
        Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/approve", batch)
                .statusCode(200);
        String found = StruckWorld.reported(held.month(), held.partner().venue());

        TestClock.ahead(
                Duration.ofDays(3),
                () -> Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/send", batch)
                        .statusCode(200));

        assertThat(state(batch, held)).isEqualTo("CANCELLED");
        assertThat(state(batch, other)).isEqualTo("SENT");
        PayoutWorld.assertOwed(held, 800, 3);
        PayoutWorld.assertOwed(other, 0, 0);
        StruckWorld.decided(found, "CLEARED", "EVENT_AT_VENUE");
        PayoutWorld.sent();
        PayoutWorld.assertOwed(held, 0, 0);
    }

    @Test
    void sendsNoBatchOfWhichNothingIsLeft() {
        PayoutWorld.Closed closed = PayoutWorld.closed();
        PayoutWorld.approve(closed.statement());
        UUID batch = World.id(Api.post(World.manager(), Map.of("county", World.SHUSH), "/v1/payout-batches")
                .statusCode(201)
                .extract()
                .path("id"));
        Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/approve", batch)
                .statusCode(200);
        Api.get(World.manager(), "/v1/payout-batches/{id}", batch)
                .extract()
                .jsonPath()
                .getList("payouts.partnerId", String.class)
                .forEach(partner -> Api.post(
                                World.manager(), Map.of("reason", "RISK"), "/v1/partners/{id}/suspend", partner)
                        .statusCode(200));

        TestClock.ahead(
                Duration.ofDays(3),
                () -> Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/send", batch)
                        .statusCode(409)
                        .body("code", equalTo("PAYOUT_HELD")));

        PayoutWorld.assertOwed(closed, 800, 3);
        Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/cancel", batch)
                .statusCode(200);
    }

    private static String state(UUID batch, PayoutWorld.Closed closed) {
        return Db.text(
                "select state from payout where batch_id = ? and partner_id = ?",
                batch,
                closed.partner().id());
    }
}
