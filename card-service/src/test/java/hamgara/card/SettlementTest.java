package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SettlementTest {

    @Test
    void paysEntriesByTheStepsOfTheRuleAndSplitsThemAmongFunds() {
        SettlementWorld.Month month = SettlementWorld.open();
        UUID big = FundWorld.hard(10_000);
        UUID small = FundWorld.hard(10_000);
        var partner = new PartnerWorld.Member[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            World.Holder holder = World.holder(5);
            SettlementWorld.rule(SettlementWorld.entryRule(
                    holder.programme(), month.startsOn(), Map.of(big, 60, small, 40), SettlementWorld.twoSteps()));
            for (int i = 0; i < 3; i++) {
                assertThat(SettlementWorld.redeem(holder, partner[0].venue())).isEqualTo("CAPTURED");
            }
        });

        SettlementWorld.close(month).statusCode(200).body("state", equalTo("CLOSED"));

        UUID id = SettlementWorld.statement(partner[0], month);
        Api.get(partner[0].operator(), "/v1/partner-statements/{id}", id)
                .statusCode(200)
                .body("lines", equalTo(3))
                .body("entries", equalTo(3))
                .body("reimbursed.amount", equalTo(800))
                .body("reimbursed.currency", equalTo("IRR"))
                .body("state", equalTo("ISSUED"))
                .body("shares.find { it.fundId == '" + big + "' }.amount.amount", equalTo(480))
                .body("shares.find { it.fundId == '" + small + "' }.amount.amount", equalTo(320));
        String next = Api.get(partner[0].operator(), "/v1/partner-statements/{id}/lines?limit=2", id)
                .statusCode(200)
                .body("items.reimbursed.amount", equalTo(List.of(300, 300)))
                .extract()
                .path("next");
        Api.get(partner[0].operator(), "/v1/partner-statements/{id}/lines?limit=2&cursor={next}", id, next)
                .body("items.reimbursed.amount", equalTo(List.of(200)));
        assertThat(SettlementWorld.balance("PAYABLE", partner[0].venue(), "IRR"))
                .isEqualTo(800);
        assertThat(FundWorld.position(big, "available")).isEqualTo(9_520);
        assertThat(SettlementWorld.balance("FUND", big.toString(), "IRR")).isEqualTo(9_520);
        assertThat(FundWorld.position(big, "spent")).isEqualTo(480);
        FundWorld.assertPositionHolds(big);
        assertThat(SettlementWorld.balance("FUND", small.toString(), "IRR")).isEqualTo(9_680);
        var events = PublishedEvents.on("hamgara.card");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(events.ofSubject(id)).hasSize(1);
            assertThat(events.ofSubject(month.id())).hasSize(1);
        });
    }

    @Test
    void givesBackToTheFundWhatOfACaptureIsNotPaidOut() {
        SettlementWorld.Month month = SettlementWorld.open();
        UUID fund = FundWorld.hard(10_000);
        var partner = new PartnerWorld.Member[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            UUID programme = World.programmeWith(3);
            Map<String, Object> rule =
                    new HashMap<>(SettlementWorld.entryRule(programme, month.startsOn(), Map.of(fund, 100), List.of()));
            rule.put("measure", "IRR");
            rule.put("tiers", List.of(Map.of("upTo", 1_000, "percent", 100), Map.of("percent", 90)));
            SettlementWorld.rule(rule);
            for (int i = 0; i < 3; i++) {
                SettlementWorld.capture(programme, partner[0].venue(), 333);
            }
            SettlementWorld.capture(programme, partner[0].venue(), 1_006);
        });

        SettlementWorld.close(month).statusCode(200);

        Api.get(partner[0].operator(), "/v1/partner-statements/{id}", SettlementWorld.statement(partner[0], month))
                .body("captured.amount", equalTo(2_005))
                .body("reimbursed.amount", equalTo(1_904)); // 1000 whole, 90 percent of 1005 without the half rial
        assertThat(SettlementWorld.balance("PAYABLE", partner[0].venue(), "IRR"))
                .isEqualTo(1_904);
        assertThat(SettlementWorld.balance("FUND", fund.toString(), "IRR")).isEqualTo(10_101);
        assertThat(FundWorld.position(fund, "available")).isEqualTo(10_101);
    }

    @Test
    void putsEachUseInExactlyOneStatement() {
        SettlementWorld.Month month = SettlementWorld.open();
        var partner = new PartnerWorld.Member[1];
        var holder = new World.Holder[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            holder[0] = World.holder(5);
            SettlementWorld.redeem(holder[0], partner[0].venue());
        });
        TestClock.at(month.closableAt().minus(Duration.ofHours(60)), () -> {
            Instant came = month.closableAt().minus(Duration.ofHours(73));
            World.checked(holder[0], partner[0].venue(), came);
            Map<String, Object> late = World.booked(holder[0], partner[0].venue());
            late.put("occurredAt", came.toString());
            Api.post(World.terminal(partner[0].venue()), late, "/v1/redemptions")
                    .statusCode(201)
                    .body("state", equalTo("CAPTURED")); // of this month, told in the next
            SettlementWorld.redeem(holder[0], partner[0].venue()); // of the next month
        });

        SettlementWorld.close(month).statusCode(200);
        UUID first = SettlementWorld.statement(partner[0], month);
        assertThat(lines(first)).isEqualTo(2);
        SettlementWorld.Month second = SettlementWorld.open();
        assertThat(second.startsOn()).isAfter(month.startsOn());
        SettlementWorld.close(second).statusCode(200);
        assertThat(lines(SettlementWorld.statement(partner[0], second))).isEqualTo(1);

        assertThat(Db.number("""
                        select count(*) from entry e
                        where e.account_kind = 'PAYABLE' and e.account_owner = ?
                            and (select count(*) from partner_statement_line l
                                 where l.journal_id = e.journal_id and l.line = e.line) <> 1""", partner[0].venue())).isZero();
        assertThatThrownBy(() -> Db.change(
                        "insert into partner_statement_line select journal_id, line, posted_at, statement_id, 99, kind, "
                                + "venue_code, programme_id, category, unit, amount, occurred_at, rule_id, rials "
                                + "from partner_statement_line where statement_id = ? limit 1",
                        first))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("partner_statement_line_once");
        assertThatThrownBy(() -> Db.change("update partner_statement_line set rials = 0 where statement_id = ?", first))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void makesOneSetOfStatementsWhenTwoCloseAtOnce() {
        SettlementWorld.Month month = SettlementWorld.open();
        var partner = new PartnerWorld.Member[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            SettlementWorld.redeem(World.holder(5), partner[0].venue());
        });

        List<ExtractableResponse<Response>> answers = new ArrayList<>();
        TestClock.at(month.closableAt().plusSeconds(60), () -> {
            try (var threads = Executors.newFixedThreadPool(6)) {
                Callable<ExtractableResponse<Response>> closing =
                        () -> Api.post(World.manager(), Map.of(), "/v1/settlement-periods/{id}/close", month.id())
                                .extract();
                for (Future<ExtractableResponse<Response>> answer :
                        threads.invokeAll(java.util.Collections.nCopies(6, closing))) {
                    answers.add(answer.get());
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 409))
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("SETTLEMENT_PERIOD_CLOSED"));
        assertThat(Db.number(
                        "select count(*) from partner_statement where partner_id = ? and period_id = ?",
                        partner[0].id(),
                        month.id()))
                .isEqualTo(1);
    }

    @Test
    void closesNoMonthBeforeUsesWithoutANetworkAreIn() {
        SettlementWorld.Month month = SettlementWorld.open();

        TestClock.at(
                month.closableAt().minusSeconds(60),
                () -> Api.post(World.manager(), Map.of(), "/v1/settlement-periods/{id}/close", month.id())
                        .statusCode(409)
                        .body("code", equalTo("SETTLEMENT_PERIOD_RUNNING"))
                        .body("closableAt", notNullValue()));
        Api.post(World.manager(), Map.of("county", World.SHUSH), "/v1/settlement-periods")
                .statusCode(409)
                .body("code", equalTo("SETTLEMENT_STARTED"));
        Api.post(
                        Tokens.of("programme-manager").county("0601"),
                        Map.of(),
                        "/v1/settlement-periods/{id}/close",
                        month.id())
                .statusCode(403);
    }

    @Test
    void leavesAMonthOpenWhenAFundCannotBearIt() {
        SettlementWorld.Month month = SettlementWorld.open();
        UUID fund = FundWorld.hard(100);
        var partner = new PartnerWorld.Member[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            World.Holder holder = World.holder(5);
            SettlementWorld.rule(SettlementWorld.entryRule(
                    holder.programme(), month.startsOn(), Map.of(fund, 100), SettlementWorld.twoSteps()));
            SettlementWorld.redeem(holder, partner[0].venue());
        });

        SettlementWorld.close(month).statusCode(409).body("code", equalTo("FUND_EXHAUSTED"));
        assertThat(Db.number("select count(*) from partner_statement where period_id = ?", month.id()))
                .isZero();
        FundWorld.topUp(fund, 200);
        SettlementWorld.close(month).statusCode(200);
        assertThat(FundWorld.position(fund, "available")).isZero();
    }

    @Test
    void showsAPartnerItsOwnStatementsAndTheirFile() {
        SettlementWorld.Month month = SettlementWorld.open();
        var partners = new PartnerWorld.Member[2];
        SettlementWorld.during(month, () -> {
            World.Holder holder = World.holder(5);
            for (int i = 0; i < 2; i++) {
                partners[i] = PartnerWorld.approved();
                SettlementWorld.redeem(holder, partners[i].venue());
            }
        });
        SettlementWorld.close(month).statusCode(200);
        UUID own = SettlementWorld.statement(partners[0], month);
        UUID others = SettlementWorld.statement(partners[1], month);

        Api.get(partners[0].operator(), "/v1/partner-statements")
                .statusCode(200)
                .body("items.id", equalTo(List.of(own.toString())));
        Api.get(partners[0].operator(), "/v1/partner-statements/{id}", others).statusCode(404);
        Api.get(partners[0].operator(), "/v1/partner-statements/{id}/lines", others)
                .statusCode(404);
        Api.get(partners[0].operator(), "/v1/partner-statements/{id}.csv", others)
                .statusCode(404);
        Api.get(Tokens.of("programme-manager").county("0601"), "/v1/partner-statements/{id}", own)
                .statusCode(404);
        byte[] csv = Api.get(partners[0].operator(), "/v1/partner-statements/{id}.csv", own)
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asByteArray();
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFplace,occurredAt,").contains(partners[0].venue() + ",T-");
        assertThat(text.lines()).hasSize(2);
        Api.get(World.manager(), "/v1/partner-statements?partner=" + partners[0].id())
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void approvesAStatementOnce() {
        SettlementWorld.Month month = SettlementWorld.open();
        var partner = new PartnerWorld.Member[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            SettlementWorld.redeem(World.holder(5), partner[0].venue());
        });
        SettlementWorld.close(month).statusCode(200);
        UUID id = SettlementWorld.statement(partner[0], month);

        Api.post(partner[0].operator(), Map.of(), "/v1/partner-statements/{id}/approve", id)
                .statusCode(403);
        Api.post(World.manager(), Map.of(), "/v1/partner-statements/{id}/approve", id)
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        Api.post(World.manager(), Map.of(), "/v1/partner-statements/{id}/approve", id)
                .statusCode(409)
                .body("code", equalTo("STATEMENT_STATE_CONFLICT"));
    }

    private static long lines(UUID statement) {
        return Db.number("select count(*) from partner_statement_line where statement_id = ?", statement);
    }
}
