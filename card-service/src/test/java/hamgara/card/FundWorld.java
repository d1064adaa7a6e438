package hamgara.card;

import hamgara.kit.test.Tokens;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Makes funds of their own for each test.
final class FundWorld {

    private FundWorld() {}

    static Map<String, Object> rials(long amount) {
        return Map.of("amount", amount, "currency", "IRR");
    }

    static Map<String, Object> fund(String cap, long alertBelow) {
        var fund = new HashMap<String, Object>();
        fund.put("code", "F-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT));
        fund.put("county", World.SHUSH);
        fund.put("sponsor", Map.of("fa", "بنیاد آزمون", "en", "Foundation of the tests"));
        fund.put("cap", cap);
        if (alertBelow > 0) {
            fund.put("alertBelow", rials(alertBelow));
        }
        return fund;
    }

    static UUID opened(String cap, long alertBelow) {
        World.switchOn(World.SHUSH);
        return World.id(Api.post(World.manager(), fund(cap, alertBelow), "/v1/funds")
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static UUID hard(long rials) {
        UUID fund = opened("HARD", 0);
        topUp(fund, rials);
        return fund;
    }

    static void topUp(UUID fund, long rials) {
        Api.post(
                        World.manager(),
                        Map.of("amount", rials(rials), "reference", "LETTER-1"),
                        "/v1/funds/{id}/top-ups",
                        fund)
                .statusCode(201);
    }

    static long position(UUID fund, String part) {
        Number amount = Api.get(Tokens.of("auditor"), "/v1/funds/{id}/position", fund)
                .statusCode(200)
                .extract()
                .path(part + ".amount");
        return amount.longValue();
    }
}
