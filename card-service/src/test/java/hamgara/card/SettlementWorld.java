package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.time.Tehran;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lives through months of the county of the tests, which is settled from month to month by whichever test comes next.
/// They
/// all lie ahead, as nothing of a settled month can be undone and other tests live in the present one.
final class SettlementWorld {

    private SettlementWorld() {}

    record Month(UUID id, LocalDate startsOn, Instant closableAt) {}

    static synchronized Month open() {
        World.switchOn(World.SHUSH);
        TestClock.ahead(
                Duration.ofDays(31),
                () -> Api.post(World.manager(), Map.of("county", World.SHUSH), "/v1/settlement-periods"));
        Map<String, Object> month = Api.get(World.manager(), "/v1/settlement-periods?limit=1")
                .statusCode(200)
                .extract()
                .path("items[0]");
        return new Month(
                World.id((String) month.get("id")),
                LocalDate.parse((String) month.get("startsOn")),
                Instant.parse((String) month.get("closableAt")));
    }

    /// Runs a block in the open month: now, or early in a month that lies ahead.
    static void during(Month month, Runnable block) {
        Instant start = Tehran.startOf(month.startsOn()).plus(Duration.ofHours(30));
        if (start.isAfter(Instant.now())) {
            TestClock.at(start, block);
        } else {
            block.run();
        }
    }

    /// The same some days later, of a month that lies ahead.
    static void during(Month month, Duration later, Runnable block) {
        Instant start =
                Tehran.startOf(month.startsOn()).plus(Duration.ofHours(30)).plus(later);
        assertThat(start).isAfter(Instant.now());
        TestClock.at(start, block);
    }

    static ValidatableResponse close(Month month) {
        var answer = new ArrayList<ValidatableResponse>();
        TestClock.at(
                month.closableAt().plusSeconds(60),
                () -> answer.add(Api.post(World.manager(), Map.of(), "/v1/settlement-periods/{id}/close", month.id())));
        return answer.getFirst();
    }

    /// The statement of a partner for a month.
    static UUID statement(PartnerWorld.Member partner, Month month) {
        return World.id(Db.text(
                "select id from partner_statement where partner_id = ? and period_id = ?", partner.id(), month.id()));
    }

    static Map<String, Object> entryRule(
            UUID programme, LocalDate from, Map<UUID, Integer> shares, List<Map<String, Object>> tiers) {
        var rule = new HashMap<String, Object>();
        rule.put("programmeId", programme);
        rule.put("category", "SPORT");
        rule.put("measure", "ENTRY");
        rule.put("tiers", tiers);
        rule.put("validFrom", from.toString());
        rule.put("fundShares", shares(shares));
        return rule;
    }

    static List<Map<String, Object>> shares(Map<UUID, Integer> shares) {
        return shares.entrySet().stream()
                .map(share -> Map.<String, Object>of("fund", share.getKey(), "percent", share.getValue()))
                .toList();
    }

    /// Up to 2 entries 300 rials each, further ones 200.
    static List<Map<String, Object>> twoSteps() {
        return List.of(Map.of("upTo", 2, "perEntry", FundWorld.rials(300)), Map.of("perEntry", FundWorld.rials(200)));
    }

    static void rule(Map<String, Object> rule) {
        Api.post(World.manager(), rule, "/v1/reimbursement-rules").statusCode(201);
    }

    static String redeem(World.Holder holder, String venue) {
        return Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .extract()
                .path("state");
    }

    /// Rials captured (or, below zero, refunded) at a venue without a pocket behind them.
    static void capture(UUID programme, String venue, long rials) {
        try {
            Db.change(
                    """
                    insert into entry (journal_id, line, kind, account_kind, account_owner, unit, amount, posted_at)
                    select ?, side.line, 'SHORTFALL', side.kind, side.owner, 'IRR', side.amount, ?
                    from (values (1, 'LOSS', ?, -?::bigint), (2, 'PAYABLE', ?, ?::bigint))
                        as side (line, kind, owner, amount)""",
                    UUID.randomUUID(),
                    new TestClock().instant().atOffset(java.time.ZoneOffset.UTC),
                    programme.toString(),
                    rials,
                    venue,
                    rials);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long balance(String kind, String owner, String unit) {
        return Db.number(
                "select coalesce(sum(amount), 0) from entry where account_kind = ? and account_owner = ? and unit like ?",
                kind,
                owner,
                unit);
    }
}
