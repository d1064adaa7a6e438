package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class LedgerProofTest {

    private static final Tokens AUDITOR = Tokens.of("auditor");
    private static final String BLOCK_OF = """
            select coalesce((select number from ledger_block, (select max(xact) as last from entry
                where account_kind = 'FUND' and account_owner = ?) e
                where e.last >= from_xact and e.last < below_xact), 0)""";

    @Test
    void addsUpToNothingInEveryUnit() {
        FundWorld.hard(5_000);
        Api.get(AUDITOR, "/v1/ledger/trial-balance")
                .statusCode(200)
                .body("totals.amount", everyItem(equalTo(0)))
                .body("lines.find { it.account == 'EXTERNAL' }.unit", equalTo("IRR"));
        Api.get(AUDITOR, "/v1/ledger/proof?fromBlock=999999999")
                .statusCode(200)
                .body("unitsOutOfBalance", equalTo(List.of()))
                .body("journalsOutOfBalance", equalTo(0));
    }

    @Test
    void isForAuditorsAlone() {
        for (String path : List.of("entries", "blocks", "trial-balance", "proof")) {
            Api.get(World.manager(), "/v1/ledger/" + path).statusCode(403);
            Api.get(AUDITOR, "/v1/ledger/" + path).statusCode(200);
        }
        Api.get(AUDITOR, "/v1/ledger/entries?block=999999999").statusCode(404).body("code", equalTo("BLOCK_NOT_FOUND"));
    }

    @Test
    void refusesEveryChangeOfAnEntryInEveryPartition() {
        FundWorld.hard(5_000);
        List<String> tables = new ArrayList<>(List.of("entry", "ledger_block"));
        for (String partition : Db.text("""
                        select string_agg(inhrelid::regclass::text, ',') from pg_inherits
                        where inhparent = 'entry'::regclass""").split(",", -1)) {
            tables.add(partition);
        }
        assertThat(tables).hasSizeGreaterThan(5);
        for (String table : tables) {
            assertThatThrownBy(() -> Db.change("delete from " + table)).hasMessageContaining("refused");
            assertThatThrownBy(() -> Db.change("truncate " + table)).hasMessageContaining("refused");
            String column = table.equals("ledger_block") ? "journals" : "amount";
            assertThatThrownBy(() -> Db.change("update " + table + " set " + column + " = " + column + " + 1"))
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void refusesAJournalThatIsNotBalancedInEachUnit() {
        for (String table : List.of("entry", "entry_other")) {
            assertThatThrownBy(() -> Db.change("""
                            insert into %s (journal_id, line, kind, account_kind, account_owner, unit, amount, posted_at)
                            values ('00000000-0000-7000-8000-000000000001', 1, 'GRANT', 'GRANT', 'x', 'ENTRY:X:SPORT', 5, '1999-01-01'),
                                ('00000000-0000-7000-8000-000000000001', 2, 'GRANT', 'POCKET', 'x', 'IRR', -5, '1999-01-01')
                            """.formatted(table))).hasMessageContaining("not balanced");
        }
    }

    @Test
    void letsAnAuditorRecomputeABlock() throws Exception {
        UUID fund = FundWorld.hard(5_000);
        long number = sealed(fund);
        JsonPath block = Api.get(AUDITOR, "/v1/ledger/blocks?limit=100")
                .statusCode(200)
                .extract()
                .jsonPath();
        String next = block.getString("next");
        while (block.getList("items.number", Long.class).stream().noneMatch(found -> found == number)) {
            block = Api.get(AUDITOR, "/v1/ledger/blocks?limit=100&cursor={c}", next)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            next = block.getString("next");
        }
        Map<String, Object> of = block.getMap("items.find { it.number == " + number + " }");

        var text = new StringBuilder(of.get("previous") + "\n");
        for (Map<String, Object> entry : entries(number)) {
            text.append(String.join(
                            ",",
                            entry.get("journalId").toString(),
                            entry.get("line").toString(),
                            entry.get("kind").toString(),
                            entry.get("account").toString(),
                            entry.get("owner").toString(),
                            entry.get("unit").toString(),
                            entry.get("amount").toString(),
                            micros(entry.get("postedAt").toString())))
                    .append('\n');
        }
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(of.get("hash"));
    }

    @Test
    void namesTheBlockInWhichSomebodyChangedAnEntry() throws SQLException {
        UUID fund = FundWorld.hard(5_000);
        long number = sealed(fund);
        Api.get(AUDITOR, "/v1/ledger/proof?fromBlock={n}", number)
                .statusCode(200)
                .body("firstBrokenBlock", nullValue());
        String journal = Db.text(
                "select journal_id from entry where account_kind = 'FUND' and account_owner = ?", fund.toString());

        tamper("update %s set account_owner = account_owner || 'x' where journal_id = '" + journal + "'", journal);
        Api.get(AUDITOR, "/v1/ledger/proof?fromBlock={n}", number)
                .statusCode(200)
                .body("holds", equalTo(false))
                .body("firstBrokenBlock", equalTo((int) number));
        tamper(
                "update %s set account_owner = trim(trailing 'x' from account_owner) where journal_id = '" + journal
                        + "'",
                journal);
        tamper("update %s set amount = amount * 2 where journal_id = '" + journal + "'", journal);
        Api.get(AUDITOR, "/v1/ledger/proof?fromBlock={n}", number)
                .body("firstBrokenBlock", equalTo((int) number))
                .body("fundOff", equalTo(fund.toString()));
        tamper("update %s set amount = amount / 2 where journal_id = '" + journal + "'", journal);
        Api.get(AUDITOR, "/v1/ledger/proof?fromBlock={n}", number).body("firstBrokenBlock", nullValue());
    }

    @Test
    void namesAPocketWhoseSumIsNotThatOfItsEntries() throws SQLException {
        UUID pocket = FundWorld.pocket(FundWorld.member(FundWorld.granting(1_000, FundWorld.hard(1_000)))
                .enrolment());
        Db.change("update pocket set available = available - 1 where id = ?", pocket);
        Api.get(AUDITOR, "/v1/ledger/proof?fromBlock=999999999")
                .statusCode(200)
                .body("holds", equalTo(false))
                .body("pocketOff", equalTo(pocket.toString()));
        Db.change("update pocket set available = available + 1 where id = ?", pocket);
    }

    @Test
    void sealsEveryEntryOnceWhileManyPost() throws Exception {
        UUID fund = FundWorld.opened("SOFT", 0);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            calls.add(() -> Api.post(
                            World.manager(),
                            Map.of("amount", FundWorld.rials(7), "reference", "LETTER-1"),
                            "/v1/funds/{id}/top-ups",
                            fund)
                    .extract()
                    .statusCode());
        }
        assertThat(AtOnce.all(calls)).containsOnly(201);
        sealed(fund);

        assertThat(Db.number("select coalesce(sum(entries), 0) from ledger_block"))
                .isEqualTo(Db.number(
                        "select count(*) from entry where xact < (select max(below_xact) from ledger_block)"));
        Api.get(AUDITOR, "/v1/ledger/proof").statusCode(200).body("firstBrokenBlock", nullValue());
    }

    @Test
    void sealsNothingAheadOfATransactionThatIsStillOpen() throws Exception {
        UUID slow = UUID.randomUUID();
        UUID fund = FundWorld.opened("SOFT", 0);
        try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
                var insert = connection.prepareStatement("""
                        insert into entry (journal_id, line, kind, account_kind, account_owner, unit, amount, posted_at)
                        values (?, 1, 'TOP_UP', 'EXTERNAL', 'slow', 'IRR', -1, now()),
                            (?, 2, 'TOP_UP', 'PAID', 'slow', 'IRR', 1, now())""")) {
            connection.setAutoCommit(false);
            insert.setObject(1, slow);
            insert.setObject(2, slow);
            insert.executeUpdate();
            FundWorld.topUp(fund, 7);
            await().pollDelay(Duration.ofSeconds(11))
                    .atMost(Duration.ofSeconds(12))
                    .until(() -> Db.number(BLOCK_OF, fund.toString()) == 0);
            connection.commit();
        }
        long number = sealed(fund);
        Api.get(AUDITOR, "/v1/ledger/entries?limit=100&block={n}", number)
                .statusCode(200)
                .body("items.journalId", hasItem(slow.toString()));
        Api.get(AUDITOR, "/v1/ledger/proof?fromBlock={n}", number).body("firstBrokenBlock", nullValue());
    }

    /// Waits until the last entry of a fund is sealed; the number of its block.
    private static long sealed(UUID fund) {
        await().atMost(Duration.ofSeconds(60)).until(() -> Db.number(BLOCK_OF, fund.toString()) > 0);
        return Db.number(BLOCK_OF, fund.toString());
    }

    private static List<Map<String, Object>> entries(long block) {
        var entries = new ArrayList<Map<String, Object>>();
        String path = "/v1/ledger/entries?limit=100&block=" + block;
        JsonPath page = Api.get(AUDITOR, path).statusCode(200).extract().jsonPath();
        entries.addAll(page.getList("items"));
        while (page.getString("next") != null) {
            page = Api.get(AUDITOR, path + "&cursor={c}", page.getString("next"))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            entries.addAll(page.getList("items"));
        }
        return entries;
    }

    private static String micros(String instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
                .format(Instant.parse(instant).atOffset(ZoneOffset.UTC));
    }

    /// As somebody would who owns the database.
    private static void tamper(String sql, String journal) throws SQLException {
        String partition = Db.text("select tableoid::regclass from entry where journal_id = ?::uuid limit 1", journal);
        Db.change("alter table " + partition + " disable trigger all");
        try {
            Db.change(sql.formatted(partition));
        } finally {
            Db.change("alter table " + partition + " enable trigger all");
        }
    }
}
