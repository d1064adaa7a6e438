package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Tehran;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SettlementPreviewTest {

    private static final String PREVIEW = "/v1/settlement-periods/{id}/preview";

    @Test
    void showsWhatIsOwedSoFarAndStoresNothing() {
        SettlementWorld.Month month = SettlementWorld.open();
        SettlementWorld.during(month, () -> {
            UUID fund = FundWorld.hard(10_000);
            PartnerWorld.Member partner = PartnerWorld.approved();
            World.Holder holder = World.holder(5);
            SettlementWorld.rule(SettlementWorld.entryRule(
                    holder.programme(), month.startsOn(), Map.of(fund, 100), SettlementWorld.twoSteps()));
            SettlementWorld.redeem(holder, partner.venue());
            SettlementWorld.redeem(holder, partner.venue());

            Api.get(partner.operator(), PREVIEW, month.id())
                    .statusCode(200)
                    .body("statements.size()", equalTo(1))
                    .body("statements[0].partnerId", equalTo(partner.id().toString()))
                    .body("statements[0].entries", equalTo(2))
                    .body("statements[0].reimbursed.amount", equalTo(600));
            assertThat(FundWorld.position(fund, "available")).isEqualTo(10_000);
            assertThat(Db.number("select count(*) from partner_statement where partner_id = ?", partner.id()))
                    .isZero();
            Api.get(Tokens.of("programme-manager").county("0601"), PREVIEW, month.id())
                    .statusCode(403);
        });
    }

    /// The case is of the first day: uses that come to be known of a day that somebody reported wait as well, as soon
    /// as
    /// the rules look again.
    @Test
    void leavesOutWhatWaitsForACaseUntilItIsCleared() {
        SettlementWorld.Month month = SettlementWorld.open();
        var partners = new PartnerWorld.Member[1];
        var holders = new World.Holder[1];
        var reported = new String[1];
        SettlementWorld.during(month, () -> {
            PartnerWorld.Member partner = PartnerWorld.approved();
            partners[0] = partner;
            holders[0] = World.holder(5);
            SettlementWorld.redeem(holders[0], partner.venue());
            reported[0] = Api.post(
                            World.manager(),
                            Map.of(
                                    "venue",
                                    partner.venue(),
                                    "day",
                                    Tehran.dayOf(new TestClock().instant()).toString()),
                            "/v1/risk-cases")
                    .statusCode(201)
                    .extract()
                    .path("id");
        });
        SettlementWorld.during(month, Duration.ofDays(1), () -> {
            PartnerWorld.Member partner = partners[0];
            String found = reported[0];
            SettlementWorld.redeem(holders[0], partner.venue());

            assertThat(entries(partner, month)).isEqualTo(1);

            Tokens first = World.manager();
            RiskTest.change(first, "/v1/risk-cases/" + found, "assign", Map.of())
                    .statusCode(200);
            RiskTest.change(first, "/v1/risk-cases/" + found, "propose", RiskTest.proposal("CLEARED"))
                    .statusCode(200);
            RiskTest.change(World.manager(), "/v1/risk-cases/" + found, "decide", Map.of("accept", true))
                    .statusCode(200);

            assertThat(entries(partner, month)).isEqualTo(2);
        });
    }

    private static int entries(PartnerWorld.Member partner, SettlementWorld.Month month) {
        List<Integer> entries = JsonPath.from(Api.get(partner.operator(), PREVIEW, month.id())
                        .statusCode(200)
                        .extract()
                        .asString())
                .getList("statements.entries", Integer.class);
        return entries.isEmpty() ? 0 : entries.getFirst();
    }
}
