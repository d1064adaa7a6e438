package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RialRuleTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 21);

    @Test
    void keepsOneSumAcrossTheDayOfTheNewRial() {
        UUID fund = FundWorld.opened("HARD", 0);
        recorded();
        FundWorld.topUp(fund, 12_345);
        Api.post(World.manager(), newRials(2), "/v1/funds/{id}/top-ups", fund)
                .statusCode(422)
                .body("code", equalTo("NEW_RIAL_NOT_YET"));
        Api.get(World.manager(), "/v1/funds/{id}", fund)
                .body("available.amount", equalTo(12_345))
                .body("available.newRials", nullValue());

        TestClock.at(DAY.atTime(9, 0).toInstant(ZoneOffset.UTC), () -> {
            Api.post(World.manager(), newRials(2), "/v1/funds/{id}/top-ups", fund)
                    .statusCode(201)
                    .body("amount.amount", equalTo(20_000))
                    .body("amount.currency", equalTo("IRR"))
                    .body("amount.newRials", equalTo("2"));
            FundWorld.topUp(fund, 5);
            JsonPath shown = Api.get(World.manager(), "/v1/funds/{id}", fund)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(shown.getLong("available.amount")).isEqualTo(12_345 + 20_000 + 5);
            assertThat(new BigDecimal(shown.getString("available.newRials"))).isEqualByComparingTo("3.235");

            JsonPath balance = Api.get(Tokens.of("auditor"), "/v1/ledger/trial-balance")
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            long funds = balance.getLong("lines.find { it.account == 'FUND' }.amount");
            assertThat(new BigDecimal(balance.getString("lines.find { it.account == 'FUND' }.newRials"))
                            .multiply(BigDecimal.valueOf(10_000)))
                    .isEqualByComparingTo(BigDecimal.valueOf(funds));
        });
        assertThat(Db.number(
                        "select sum(amount) from entry where account_kind = 'FUND' and account_owner = ?",
                        fund.toString()))
                .isEqualTo(32_350);
        assertThat(Db.number(
                        "select count(*) from entry where account_owner = ? and posted_at >= ?::date",
                        fund.toString(),
                        DAY.toString()))
                .isEqualTo(2);
    }

    @Test
    void isRecordedOnceAheadAndExactly() {
        Tokens admin = Tokens.of("admin");
        Api.post(admin, rule(LocalDate.now(ZoneOffset.UTC).minusDays(1), 10_000), "/v1/ledger/rial-rule")
                .statusCode(422)
                .body("code", equalTo("RIAL_RULE_NOT_AHEAD"));
        Api.post(admin, rule(DAY, 9_999), "/v1/ledger/rial-rule")
                .statusCode(422)
                .body("code", equalTo("RIAL_RULE_NOT_EXACT"));
        Api.post(World.manager(), rule(DAY, 10_000), "/v1/ledger/rial-rule").statusCode(403);
        recorded();
        Api.post(admin, rule(DAY.plusDays(1), 1_000), "/v1/ledger/rial-rule")
                .statusCode(409)
                .body("code", equalTo("RIAL_RULE_EXISTS"));
        Api.getOpenly("/v1/ledger/rial-rule")
                .statusCode(200)
                .body("effectiveOnJalali", equalTo("1410-01-01"))
                .body("inForce", equalTo(false));
    }

    private static synchronized void recorded() {
        if (Db.number("select count(*) from rial_rule") == 0) {
            Api.post(Tokens.of("admin"), rule(DAY, 10_000), "/v1/ledger/rial-rule")
                    .statusCode(201);
        }
    }

    private static Map<String, Object> rule(LocalDate day, long ratio) {
        return Map.of("effectiveOn", day.toString(), "currentPerNew", ratio, "reference", "LAW-1404");
    }

    private static Map<String, Object> newRials(long amount) {
        return Map.of("amount", Map.of("amount", amount, "currency", "IRR_NEW"), "reference", "LETTER-9");
    }
}
