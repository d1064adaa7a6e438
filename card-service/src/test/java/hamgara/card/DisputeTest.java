package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class DisputeTest {

    @Test
    void holdsDisputedLinesOutAndNetsThemInTheNextStatement() {
        PayoutWorld.Closed closed = PayoutWorld.closed();
        Tokens manager = World.manager();
        UUID paid = PayoutWorld.dispute(closed.partner().operator(), closed, 1);
        UUID struck = PayoutWorld.dispute(manager, closed, 3);
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
        PayoutWorld.resolve(closed, struck, "STRUCK");
        PayoutWorld.resolve(closed, paid, "PAID");
        assertThat(SettlementWorld.balance("PAYABLE", closed.partner().venue(), "IRR"))
                .isEqualTo(600);
        assertThat(FundWorld.position(closed.fund(), "available")).isEqualTo(10_000 - 600);
        PayoutWorld.approve(closed.statement());
        PayoutWorld.sent();
        PayoutWorld.assertOwed(closed, 300, 1);

        SettlementWorld.Month next = SettlementWorld.open();
        SettlementWorld.close(next).statusCode(200);
        UUID statement = SettlementWorld.statement(closed.partner(), next);
        Api.get(closed.partner().operator(), "/v1/partner-statements/{id}", statement)
                .body("lines", equalTo(0))
                .body("adjustments.amount", equalTo(300))
                .body("due.amount", equalTo(300));
        PayoutWorld.approve(statement);
        PayoutWorld.sent();
        PayoutWorld.assertOwed(closed, 0, 0);
    }

    @Test
    void putsAStatementRightByTheNextOneWithASecondPerson() {
        PayoutWorld.Closed closed = PayoutWorld.closed();
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
        PayoutWorld.approve(closed.statement());
        SettlementWorld.Month next = SettlementWorld.open();
        SettlementWorld.close(next).statusCode(200);
        UUID statement = SettlementWorld.statement(closed.partner(), next);
        PayoutWorld.approve(statement);

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
        PayoutWorld.assertOwed(closed, -200, 3);
    }
}
