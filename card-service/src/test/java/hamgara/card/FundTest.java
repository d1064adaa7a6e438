package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class FundTest {

    @Test
    void countsWhatASponsorPutsIn() {
        UUID fund = FundWorld.opened("HARD", 0);
        FundWorld.topUp(fund, 5_000_000);
        FundWorld.topUp(fund, 1);

        Api.get(World.manager(), "/v1/funds/{id}", fund)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("available.amount", equalTo(5_000_001))
                .body("available.currency", equalTo("IRR"))
                .body("version", equalTo(3));
        assertThat(FundWorld.position(fund, "toppedUp")).isEqualTo(5_000_001);
        assertThat(FundWorld.position(fund, "allocated")).isZero();
        assertThat(Db.number(
                        "select sum(amount) from entry where account_kind = 'FUND' and account_owner = ?",
                        fund.toString()))
                .isEqualTo(5_000_001);
    }

    @Test
    void putsMoneyInOnceForOneKey() {
        UUID fund = FundWorld.opened("HARD", 0);
        Map<String, Object> body = Map.of("amount", FundWorld.rials(700), "reference", "LETTER-7");
        String key = UUID.randomUUID().toString();

        Api.post(World.manager().subject("m"), key, body, "/v1/funds/{id}/top-ups", fund)
                .statusCode(201);
        Api.post(World.manager().subject("m"), key, body, "/v1/funds/{id}/top-ups", fund)
                .statusCode(201)
                .header("Idempotent-Replayed", equalTo("true"));

        assertThat(FundWorld.position(fund, "toppedUp")).isEqualTo(700);
    }

    @Test
    void pagesThroughItsMovements() {
        UUID fund = FundWorld.opened("SOFT", 0);
        for (int i = 1; i <= 3; i++) {
            FundWorld.topUp(fund, i);
        }
        String next = Api.get(World.manager(), "/v1/funds/{id}/movements?limit=2", fund)
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].amount.amount", equalTo(3))
                .body("items[0].kind", equalTo("TOP_UP"))
                .extract()
                .path("next");
        Api.get(World.manager(), "/v1/funds/{id}/movements?limit=2&cursor={c}", fund, next)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].amount.amount", equalTo(1))
                .body("next", equalTo(null));
    }

    @Test
    void isKeptFromStrangers() {
        UUID fund = FundWorld.opened("HARD", 0);
        Tokens elsewhere = Tokens.of("programme-manager").county("0601");

        for (String path : new String[] {"", "/position", "/movements"}) {
            Api.get(elsewhere, "/v1/funds/{id}" + path, fund).statusCode(403);
            Api.get(Tokens.of("citizen"), "/v1/funds/{id}" + path, fund).statusCode(403);
            Api.get(Tokens.of("auditor"), "/v1/funds/{id}" + path, fund).statusCode(200);
        }
        Api.post(elsewhere, FundWorld.fund("HARD", 0), "/v1/funds").statusCode(403);
        Api.post(elsewhere, Map.of("amount", FundWorld.rials(7), "reference", "x"), "/v1/funds/{id}/top-ups", fund)
                .statusCode(403);
        Api.get(World.manager(), "/v1/funds/{id}", UUID.randomUUID())
                .statusCode(404)
                .body("code", equalTo("FUND_NOT_FOUND"));
        Api.get(elsewhere, "/v1/funds?county=0614").statusCode(403);
    }

    @Test
    void refusesAmountsThatCannotBe() {
        UUID fund = FundWorld.opened("HARD", 0);
        for (long amount : new long[] {0, -5, Long.MAX_VALUE}) {
            Api.post(
                            World.manager(),
                            Map.of("amount", FundWorld.rials(amount), "reference", "x"),
                            "/v1/funds/{id}/top-ups",
                            fund)
                    .statusCode(422)
                    .body("code", equalTo("AMOUNT_NOT_POSSIBLE"))
                    .body("errors[0].pointer", equalTo("/amount/amount"));
        }
        Map<String, Object> again = FundWorld.fund("SOFT", 9);
        Api.post(World.manager(), again, "/v1/funds").statusCode(201);
        Api.post(World.manager(), again, "/v1/funds").statusCode(409).body("code", equalTo("FUND_CODE_TAKEN"));
    }
}
