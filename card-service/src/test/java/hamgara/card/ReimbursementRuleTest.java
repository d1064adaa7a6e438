package hamgara.card;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReimbursementRuleTest {

    @Test
    void keepsRulesApartAndAsTheyAre() {
        SettlementWorld.Month month = SettlementWorld.open();
        UUID programme = World.programmeWith(3);
        UUID fund = FundWorld.hard(10);
        Map<String, Object> rule =
                SettlementWorld.entryRule(programme, month.startsOn(), Map.of(fund, 100), SettlementWorld.twoSteps());

        refuse(rule, "fundShares", SettlementWorld.shares(Map.of(fund, 90)), "REIMBURSEMENT_NEEDS_FUNDS");
        refuse(rule, "fundShares", null, "REIMBURSEMENT_NEEDS_FUNDS"); // the programme has none
        refuse(rule, "programmeId", UUID.randomUUID(), "REIMBURSEMENT_PROGRAMME_NOT_KNOWN");
        refuse(rule, "tiers", List.of(Map.of("percent", 5)), "REIMBURSEMENT_TIERS_WRONG");
        refuse(rule, "tiers", List.of(Map.of("upTo", 5, "perEntry", FundWorld.rials(1))), "REIMBURSEMENT_TIERS_WRONG");
        refuse(rule, "validTo", month.startsOn().minusDays(1).toString(), "REIMBURSEMENT_DAYS_REVERSED");
        UUID id = World.id(Api.post(World.manager(), rule, "/v1/reimbursement-rules")
                .statusCode(201)
                .extract()
                .path("id"));
        Api.post(World.manager(), rule, "/v1/reimbursement-rules")
                .statusCode(409)
                .body("code", equalTo("REIMBURSEMENT_RULES_OVERLAP"));
        String last = month.startsOn().plusDays(40).toString();
        Api.post(World.manager(), Map.of("validTo", last), "/v1/reimbursement-rules/{id}/end", id)
                .statusCode(200)
                .body("validTo", equalTo(last))
                .body("tiers[0].perEntry.amount", equalTo(300));
        Api.post(World.manager(), Map.of("validTo", last), "/v1/reimbursement-rules/{id}/end", id)
                .statusCode(409)
                .body("code", equalTo("REIMBURSEMENT_RULE_ENDED"));
        rule.put("validFrom", month.startsOn().plusDays(41).toString());
        Api.post(World.manager(), rule, "/v1/reimbursement-rules").statusCode(201);
        assertThatThrownBy(() -> Db.change("update reimbursement_tier set rate = 1 where rule_id = ?", id))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Db.change("update reimbursement_rule set valid_to = null where id = ?", id))
                .isInstanceOf(SQLException.class);
    }

    private static void refuse(Map<String, Object> rule, String field, Object value, String code) {
        var wrong = new HashMap<>(rule);
        wrong.put(field, value);
        Api.post(World.manager(), wrong, "/v1/reimbursement-rules")
                .statusCode(422)
                .body("code", equalTo(code));
    }
}
