package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Tehran;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void paysAfterASecondPersonAndAPauseAndOwesAgainWhatTheBankRefuses() {
        PayoutWorld.Closed closed = PayoutWorld.closed();
        PayoutWorld.approve(closed.statement());
        Tokens proposer = World.manager();

        var batch = World.id(Api.post(proposer, Map.of("county", World.SHUSH), "/v1/payout-batches")
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id"));
        UUID payout = PayoutWorld.payoutOf(batch, closed.partner());
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
        Api.get(World.manager(), "/v1/payout-batches/{id}/bank-file.csv", batch).statusCode(409);
        Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/send", batch)
                .statusCode(409)
                .body("code", equalTo("PAYOUT_COOLING_OFF"));
        PayoutWorld.assertOwed(closed, 800, 3);
        TestClock.ahead(
                Duration.ofDays(2).plusMinutes(1),
                () -> Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/send", batch)
                        .statusCode(200)
                        .body("state", equalTo("SENT")));
        String file = Api.get(World.manager(), "/v1/payout-batches/{id}/bank-file.csv", batch)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(file).containsPattern(payout + ",IR[0-9]{24},باشگاه آزمون,800");
        assertThat(Db.number("select count(*) from bank_file_reading where batch_id = ?", batch))
                .isEqualTo(1);
        PayoutWorld.assertState(closed, "PAYOUT_SENT");
        PayoutWorld.assertOwed(closed, 0, 0);
        assertThat(SettlementWorld.balance("PAID", closed.partner().venue(), "IRR"))
                .isEqualTo(800);

        Api.post(
                        World.manager(),
                        Map.of("reason", "ACCOUNT_CLOSED"),
                        "/v1/payout-batches/{id}/payouts/{payout}/reject",
                        batch,
                        payout)
                .statusCode(200);
        PayoutWorld.assertState(closed, "APPROVED");
        PayoutWorld.assertOwed(closed, 800, 3);
        assertThat(SettlementWorld.balance("PAID", closed.partner().venue(), "%"))
                .isZero();
        Api.post(
                        World.manager(),
                        Map.of("bankReference", "1"),
                        "/v1/payout-batches/{id}/payouts/{payout}/confirm",
                        batch,
                        payout)
                .statusCode(409);

        UUID second = PayoutWorld.sent();
        Api.post(
                        World.manager(),
                        Map.of("bankReference", "140510051"),
                        "/v1/payout-batches/{id}/payouts/{payout}/confirm",
                        second,
                        PayoutWorld.payoutOf(second, closed.partner()))
                .statusCode(200);
        PayoutWorld.assertState(closed, "PAID");
        PayoutWorld.assertOwed(closed, 0, 0);
        Api.post(World.manager(), Map.of(), "/v1/payout-batches/{id}/cancel", second)
                .statusCode(409);
    }

    @Test
    void paysNoStatementTwiceWhenTwoProposeAtOnce() throws Exception {
        PayoutWorld.Closed closed = PayoutWorld.closed();
        PayoutWorld.approve(closed.statement());

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
        PayoutWorld.Closed suspended = PayoutWorld.closed();
        PayoutWorld.approve(suspended.statement());
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
        var holder = new World.Holder[1];
        Instant second = Tehran.startOf(month.startsOn()).plus(Duration.ofHours(30));
        Instant reported = second.isAfter(Instant.now()) ? second : Instant.now();
        TestClock.at(reported.minus(Duration.ofDays(1)), () -> {
            partner[0] = PartnerWorld.approved();
            holder[0] = World.holder(5);
            SettlementWorld.redeem(holder[0], partner[0].venue()); // the day before, so not held
        });
        SettlementWorld.during(month, () -> {
            SettlementWorld.redeem(holder[0], partner[0].venue());
            SettlementWorld.redeem(holder[0], partner[0].venue());
            Api.post(
                            World.manager(),
                            Map.of(
                                    "venue",
                                    partner[0].venue(),
                                    "day",
                                    Tehran.dayOf(new TestClock().instant()).toString()),
                            "/v1/risk-cases")
                    .statusCode(201);
        });
        SettlementWorld.close(month).statusCode(200);
        assertThat(Db.number(
                        "select lines from partner_statement where partner_id = ? and period_id = ?",
                        partner[0].id(),
                        month.id()))
                .isEqualTo(1);
    }
}
