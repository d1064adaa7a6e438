package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.Tokens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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

    static Map<String, Object> share(UUID fund, int percent) {
        return Map.of("fund", fund, "percent", percent);
    }

    /// Free sport and an allowance for skills, paid by the given shares.
    static Map<String, Object> programme(long rials, String period, List<Map<String, Object>> shares) {
        var programme = new HashMap<>(World.programme(World.rules(), List.of(World.entitlement("SPORT", 3, "WEEK"))));
        programme.put(
                "terms",
                Map.of(
                        "allowances", List.of(Map.of("category", "SKILLS", "amount", rials(rials), "period", period)),
                        "fundShares", shares,
                        "startsOn",
                                LocalDate.now(java.time.ZoneOffset.UTC)
                                        .minusDays(3)
                                        .toString(),
                        "endsOn",
                                LocalDate.now(java.time.ZoneOffset.UTC)
                                        .plusDays(700)
                                        .toString()));
        return programme;
    }

    /// Every rial given out of a fund is somewhere.
    static void assertPositionHolds(UUID fund) {
        assertThat(position(fund, "allocated"))
                .isEqualTo(position(fund, "committed")
                        + position(fund, "held")
                        + position(fund, "spent")
                        - position(fund, "refunded")
                        + position(fund, "returned"));
        assertThat(position(fund, "toppedUp"))
                .isEqualTo(position(fund, "available") + position(fund, "allocated") - position(fund, "returned"));
    }

    static UUID granting(long rials, UUID fund) {
        return World.published(programme(rials, "MONTH", List.of(share(fund, 100))));
    }

    /// Somebody who takes part.
    record Member(Tokens account, UUID person, UUID programme, UUID enrolment) {}

    static Member member(UUID programme) {
        Tokens account = Tokens.of("citizen");
        UUID person = World.enrolled(account, 20, "FEMALE");
        return new Member(account, person, programme, World.takingPart(account, person, programme));
    }

    static Map<String, Object> grant(UUID enrolment) {
        return Map.of("enrolmentId", enrolment, "category", "SKILLS");
    }

    /// The pocket of a grant just made.
    static UUID pocket(UUID enrolment) {
        return World.id(Api.post(World.manager(), grant(enrolment), "/v1/grants")
                .statusCode(201)
                .extract()
                .path("pocketId"));
    }

    /// What holds whatever happened: every unit adds up to nothing, each pocket and each fund to its entries.
    static void assertBooksHold() {
        assertThat(Db.number("select count(*) from (select unit from entry group by unit having sum(amount) <> 0) u"))
                .isZero();
        assertThat(Db.number("""
                select count(*) from pocket p
                where p.available <> (select coalesce(sum(amount), 0) from entry e
                        where e.account_kind = 'POCKET' and e.account_owner = p.id::text)
                    or p.held <> (select coalesce(sum(amount), 0) from entry e
                        where e.account_kind = 'HOLD' and e.account_owner = p.id::text)
                    or p.offline <> (select coalesce(sum(amount), 0) from entry e
                        where e.account_kind = 'OFFLINE' and e.account_owner like p.id || ':%')""")).isZero();
        assertThat(Db.number("""
                select count(*) from fund f
                where f.available <> (select coalesce(sum(amount), 0) from entry e
                    where e.account_kind = 'FUND' and e.account_owner = f.id::text)""")).isZero();
        assertThat(Db.number("select count(*) from entry where account_kind = 'RETURNED' having sum(amount) <> 0"))
                .isZero();
    }
}
