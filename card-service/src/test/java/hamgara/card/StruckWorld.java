package hamgara.card;

import hamgara.kit.test.Tokens;
import hamgara.kit.time.Tehran;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// A family with 1,000 rials, of which a partner captured 300, and what may become of it.
record StruckWorld(
        SettlementWorld.Month month,
        PartnerWorld.Member partner,
        World.Holder holder,
        UUID pocket,
        UUID authorization) {

    /// In the open month.
    static StruckWorld captured() {
        SettlementWorld.Month month = SettlementWorld.open();
        var made = new StruckWorld[1];
        SettlementWorld.during(month, () -> made[0] = captured(month));
        return made[0];
    }

    private static StruckWorld captured(SettlementWorld.Month month) {
        PartnerWorld.Member partner = PartnerWorld.approved();
        World.Holder holder = World.holder(5);
        UUID pocket = DeskWorld.pocket(holder, 1_000, 1);
        UUID id =
                DeskWorld.authorized(World.terminal(partner.venue()), DeskWorld.payment(holder, partner.venue(), 300));
        DeskWorld.step(World.terminal(partner.venue()), id, "captures", Map.of("final", true))
                .statusCode(201);
        return new StruckWorld(month, partner, holder, pocket, id);
    }

    ValidatableResponse refund(long rials) {
        return DeskWorld.step(
                World.terminal(partner.venue()),
                authorization,
                "refunds",
                Map.of("reason", "OTHER", "amount", DeskWorld.rials(rials)));
    }

    UUID closed() {
        SettlementWorld.close(month).statusCode(200);
        return SettlementWorld.statement(partner, month);
    }

    /// Closes the next month; the statement, or nothing when the partner got none.
    String closedNext() {
        SettlementWorld.Month next = SettlementWorld.open();
        SettlementWorld.close(next).statusCode(200);
        return Db.text(
                "select id from partner_statement where partner_id = ? and period_id = ?", partner.id(), next.id());
    }

    UUID disputed(UUID statement, String reason) {
        return World.id(Api.post(
                        World.manager(),
                        Map.of("place", 1, "reason", reason),
                        "/v1/partner-statements/{id}/disputes",
                        statement)
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static ValidatableResponse resolve(UUID statement, UUID dispute, String outcome) {
        return Api.post(
                World.manager(),
                Map.of("outcome", outcome),
                "/v1/partner-statements/{id}/disputes/{dispute}/resolve",
                statement,
                dispute);
    }

    /// A manager reports the day of the use.
    static String reported(SettlementWorld.Month month, String venue) {
        var found = new String[1];
        TestClock.at(
                month.closableAt().plus(Duration.ofHours(1)),
                () -> found[0] = Api.post(
                                World.manager(),
                                Map.of("venue", venue, "day", day(month).toString()),
                                "/v1/risk-cases")
                        .statusCode(201)
                        .extract()
                        .path("id"));
        return found[0];
    }

    private static java.time.LocalDate day(SettlementWorld.Month month) {
        java.time.Instant start = Tehran.startOf(month.startsOn()).plus(Duration.ofHours(30));
        return Tehran.dayOf(start.isAfter(java.time.Instant.now()) ? start : java.time.Instant.now());
    }

    static void decided(String riskCase, String outcome, String reason) {
        Tokens first = World.manager();
        String path = "/v1/risk-cases/" + riskCase;
        RiskTest.change(first, path, "assign", Map.of()).statusCode(200);
        RiskTest.change(first, path, "propose", Map.of("outcome", outcome, "reason", reason))
                .statusCode(200);
        RiskTest.change(World.manager(), path, "decide", Map.of("accept", true)).statusCode(200);
    }

    long left() {
        return DeskWorld.pocketNow(pocket, "available");
    }

    long fund() {
        return Db.number(
                "select f.available from fund f join pocket_share s on s.fund_id = f.id where s.pocket_id = ?", pocket);
    }

    long due(String statement) {
        return Api.get(partner.operator(), "/v1/partner-statements/{id}", statement)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("due.amount");
    }
}
