package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Jalali;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ExportTest {

    private static final Tokens AUDITOR = Tokens.of("auditor");

    @Test
    void ofTheLedgerHoldsEveryEntryAndBalances() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201);

        UUID export = asked(AUDITOR, Map.of("kind", "LEDGER", "fromMonth", month(), "toMonth", month()));
        String file = content(AUDITOR, export);

        assertThat(file).startsWith("\uFEFFpostedAt,journal,line,kind,account,owner,unit,amount\r\n");
        assertThat(file).contains("REDEMPTION,PAYABLE," + venue + ",");
        long sum = file.lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                .sum();
        assertThat(sum).isZero();
    }

    @Test
    void ofAReportHidesWhatTheReportHides() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201);

        Tokens manager = World.manager();
        UUID export = asked(manager, usage());

        assertThat(content(manager, export)).contains(venue + ",,,\r\n").contains("key,people,entries,rials");
    }

    @Test
    void isForWhoAskedForIt() {
        Tokens manager = World.manager();
        UUID export = asked(manager, usage());
        Api.get(World.manager(), "/v1/exports/{id}", export).statusCode(404).body("code", equalTo("EXPORT_NOT_FOUND"));
        Api.get(World.manager(), "/v1/exports/{id}/content", export).statusCode(404);
        Api.get(AUDITOR, "/v1/exports/{id}", export).statusCode(200);
        Api.get(manager, "/v1/exports").statusCode(200).body("items.id", hasItem(export.toString()));
        Api.get(World.manager(), "/v1/exports").statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    void endsAfterSevenDays() {
        UUID export = asked(AUDITOR, usage());
        content(AUDITOR, export);
        TestClock.ahead(
                Duration.ofDays(7),
                () -> await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> Api.get(AUDITOR, "/v1/exports/{id}/content", export)
                                .statusCode(410)
                                .body("code", equalTo("EXPORT_ENDED"))));
        assertThat(Db.number("select count(*) from export_part where export_id = ?", export))
                .isZero();
    }

    @Test
    void refusesWhatTheCallerMayNotRead() {
        Api.post(World.manager(), Map.of("kind", "LEDGER", "fromMonth", month(), "toMonth", month()), "/v1/exports")
                .statusCode(403)
                .body("code", equalTo("EXPORT_FOR_AUDITORS"));
        Api.post(Tokens.of("programme-manager").county("0601"), usage(), "/v1/exports")
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
        Api.post(World.manager(), Map.of("kind", "REACH", "fromMonth", month(), "toMonth", month()), "/v1/exports")
                .statusCode(400)
                .body("code", equalTo("REPORT_QUERY_INCOMPLETE"));
    }

    private static Map<String, Object> usage() {
        return Map.of("kind", "USAGE", "county", "0614", "groupBy", "VENUE", "fromMonth", month(), "toMonth", month());
    }

    private static UUID asked(Tokens who, Map<String, Object> request) {
        World.switchOn(World.SHUSH);
        return World.id(Api.post(who, request, "/v1/exports")
                .statusCode(201)
                .body("state", equalTo("STARTED"))
                .extract()
                .path("id"));
    }

    private static String content(Tokens who, UUID export) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Api.get(who, "/v1/exports/{id}", export)
                        .statusCode(200)
                        .extract()
                        .path("state")
                        .equals("AVAILABLE"));
        return new String(
                Api.get(who, "/v1/exports/{id}/content", export)
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }

    private static String month() {
        return Jalali.of(Instant.now()).substring(0, 7);
    }
}
