package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.card.OfflineTerminal.Use;
import hamgara.card.journal.Sha256;
import hamgara.card.programme.Category;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OfflinePurseTest {

    @Test
    void setsEntriesAsideThatOnlineUsesCannotTouch() {
        World.Holder holder = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        UUID purse = loaded(holder, 2);
        terminal.fetch();

        assertThat(online(holder, terminal)).isEqualTo("CAPTURED");
        assertThat(online(holder, terminal)).isEqualTo("DECLINED");
        assertThat(terminal.handed(Use.of(holder).amount(2))).isEqualTo("ACCEPTED PROGRAMME");

        Api.get(holder.account(), "/v1/offline-purses/{id}", purse)
                .statusCode(200)
                .body("loaded", equalTo(2))
                .body("spent", equalTo(2))
                .body("state", equalTo("OPEN"));
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(3);
        assertThat(Ledgers.loss(holder.programme())).isZero();
        assertThat(terminal.handed(Use.of(holder))).isEqualTo("ACCEPTED_SHORTFALL QUOTA_EXHAUSTED PROGRAMME");
        assertThat(Ledgers.loss(holder.programme())).isEqualTo(1);
        Ledgers.hold();
    }

    @Test
    void neverPaysMoreFromAPurseThanWasSetAside() {
        World.Holder holder = World.holder(2);
        loaded(holder, 2);
        OfflineTerminal here = OfflineTerminal.ready(World.sportVenue());
        OfflineTerminal there = OfflineTerminal.ready(World.sportVenue());

        assertThat(here.handed(Use.of(holder).amount(2))).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(there.handed(Use.of(holder).amount(4))).isEqualTo("ACCEPTED_SHORTFALL QUOTA_EXHAUSTED VENUE");

        assertThat(Ledgers.owed(here.venue)).isEqualTo(2);
        assertThat(Ledgers.owed(there.venue)).isEqualTo(2); // the floor limit
        assertThat(Ledgers.loss(holder.programme())).isEqualTo(2);
        Ledgers.hold();
    }

    @Test
    void givesBackAtOnceWhatNoTerminalWasToldOf() {
        World.Holder holder = World.holder(3);
        UUID purse = loaded(holder, 2);
        String etag = etag(holder, purse);
        long told = Db.number(
                "select count(*) from offline_package where issued_at >= (select loaded_at from offline_purse where id = ?)",
                purse);

        unload(holder, purse, "\"99-0\"").statusCode(412);
        unload(holder, purse, etag).statusCode(200).body("state", equalTo(told == 0 ? "CLOSED" : "RETURNING"));
        unload(holder, purse, etag(holder, purse)).statusCode(409).body("code", equalTo("OFFLINE_PURSE_OVER"));
    }

    @Test
    void givesBackLaterWhatATerminalMayStillReport() {
        World.Holder holder = World.holder(3);
        UUID purse = loaded(holder, 2);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Map<String, String> use = terminal.write(Use.of(holder));

        unload(holder, purse, etag(holder, purse)).statusCode(200).body("state", equalTo("RETURNING"));
        assertThat(terminal.fetch().path("purses"))
                .noneMatch(listed -> listed.path("credential")
                        .asText()
                        .equals(Sha256.ofText(holder.credential()).hex()));
        assertThat(pocket(holder, "offline")).isEqualTo(2);
        TestClock.ahead(
                Duration.ofHours(70),
                () -> terminal.hand(use).statusCode(201).body("results[0].state", equalTo("ACCEPTED")));
        assertThat(pocket(holder, "offline")).isEqualTo(1);
        TestClock.ahead(Duration.ofDays(11), () -> awaitClosed(holder, purse));

        Api.get(holder.account(), "/v1/offline-purses/{id}", purse)
                .body("state", equalTo("CLOSED"))
                .body("spent", equalTo(1))
                .body("returned", equalTo(1));
        assertThat(pocket(holder, "offline")).isZero();
        assertThat(pocket(holder, "available")).isEqualTo(2);
        Ledgers.hold();
    }

    @Test
    void givesBackAPurseThatIsOver() {
        World.Holder holder = World.holder(3);
        UUID purse = loaded(holder, 1);
        Api.get(holder.account(), "/v1/offline-purses?card={id}", holder.card())
                .body("items.id", contains(purse.toString()));

        TestClock.ahead(Duration.ofDays(11), () -> awaitClosed(holder, purse));

        Api.get(holder.account(), "/v1/offline-purses/{id}", purse).body("state", equalTo("CLOSED"));
        assertThat(pocket(holder, "available")).isEqualTo(3);
        assertThat(Db.number("select count(*) from outbox where subject = ?", purse))
                .isEqualTo(2);
        Ledgers.hold();
    }

    @Test
    void paysRialsFromAPurseAndTheExcessUpToTheFloorLimit() {
        UUID fund = FundWorld.hard(100_000_000);
        UUID programme = FundWorld.granting(2_000_000, fund);
        FundWorld.Member member = FundWorld.member(programme);
        UUID card = World.card(member.account(), member.enrolment());
        var holder = new World.Holder(
                member.account(),
                member.person(),
                programme,
                member.enrolment(),
                card,
                World.credential(member.account(), card));
        UUID pocket = FundWorld.pocket(member.enrolment());
        Api.post(
                        holder.account(),
                        Map.of("cardId", card, "category", "SKILLS", "unit", "IRR", "amount", 1_000_000),
                        "/v1/offline-purses")
                .statusCode(201);
        OfflineTerminal here = OfflineTerminal.ready(World.venue("SKILLS", World.SHUSH));
        OfflineTerminal there = OfflineTerminal.ready(World.venue("SKILLS", World.SHUSH));
        Use use = Use.of(holder).of(Category.SKILLS);

        assertThat(here.handed(use.rials(700_000))).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(here.handed(use.rials(400_000))).isEqualTo("REJECTED OVER_CARD_CAP VENUE");
        there.hand(there.write(use.rials(900_000)))
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED_SHORTFALL"))
                .body("results[0].reason", equalTo("PURSE_EXCEEDED"))
                .body("results[0].bearer", equalTo("VENUE"))
                .body("results[0].paid", equalTo(800_000))
                .body("results[0].unpaid", equalTo(100_000));

        assertThat(Ledgers.owed(here.venue)).isEqualTo(700_000);
        assertThat(Ledgers.owed(there.venue)).isEqualTo(800_000);
        assertThat(Ledgers.loss(programme)).isEqualTo(500_000);
        assertThat(Db.number("select available from pocket where id = ?", pocket))
                .isEqualTo(1_000_000);
        Api.get(holder.account(), "/v1/cards/{id}", card).body("suspendedCause", equalTo("RISK"));
        Ledgers.hold();
    }

    @Test
    void refusesWhatIsNotThereOrNotTheCallers() {
        World.Holder holder = World.holder(3);

        load(holder, "ENTRY", 4).statusCode(409).body("code", equalTo("OFFLINE_PURSE_EXCEEDS_POCKET"));
        load(holder, "IRR", 1).statusCode(409).body("code", equalTo("OFFLINE_PURSE_EXCEEDS_POCKET"));
        load(holder, "ENTRY", 31).statusCode(422).body("code", equalTo("OFFLINE_PURSE_TOO_LARGE"));
        UUID purse = loaded(holder, 1);
        load(holder, "ENTRY", 1).statusCode(409).body("code", equalTo("OFFLINE_PURSE_EXISTS"));
        Api.get(Tokens.of("citizen"), "/v1/offline-purses/{id}", purse).statusCode(404);
        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        load(holder, "ENTRY", 1).statusCode(409).body("code", equalTo("OFFLINE_PURSE_CARD_NOT_USABLE"));
        assertThat(Db.number("select count(*) from offline_purse where card_id = ?", holder.card()))
                .isEqualTo(1);
        Ledgers.hold();
    }

    @Test
    void tellsATerminalWhatItHasToKnow() {
        World.Holder holder = World.holder(3);
        World.Holder stopped = World.holder(3);
        CardTest.suspend(stopped.account(), stopped.card(), "HOLDER_LOST").statusCode(200);
        loaded(holder, 2);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());

        JsonNode content = terminal.fetch();

        assertThat(content.path("terminal").asText()).isEqualTo(terminal.id.toString());
        assertThat(content.path("keys").get(0).path("crv").asText()).isEqualTo("Ed25519");
        assertThat(content.path("revoked").valueStream().map(JsonNode::asText))
                .contains(Sha256.ofText(stopped.credential()).hex().substring(0, 16))
                .doesNotContain(Sha256.ofText(holder.credential()).hex().substring(0, 16));
        assertThat(content.path("programmes").findValuesAsText("code"))
                .contains(Db.text("select code from programme where id = ?", holder.programme()));
        assertThat(content.path("limits").path("end").asLong()).isEqualTo(259_200);
        assertThat(content.path("purses").valueStream())
                .anyMatch(purse -> purse.path("credential")
                                .asText()
                                .equals(Sha256.ofText(holder.credential()).hex())
                        && purse.path("amount").asLong() == 2);
    }

    @Test
    void keepsAPackageWhileNothingChangesAndSaysSo() {
        OfflineTerminal terminal = OfflineTerminal.ready(World.venue("SKILLS", World.SHUSH));
        var first = Api.get(terminal.device.account, "/v1/offline-packages/current")
                .statusCode(200)
                .extract();

        given().header("Authorization", terminal.device.account.bearer())
                .header("If-None-Match", first.header("ETag"))
                .get("/v1/offline-packages/current")
                .then()
                .statusCode(304);
        TestClock.ahead(Duration.ofMinutes(61), () -> {
            var later = Api.get(terminal.device.account, "/v1/offline-packages/current")
                    .statusCode(200)
                    .extract();
            assertThat(later.<Integer>path("version")).isGreaterThan(first.<Integer>path("version"));
            assertThat(Instant.parse(later.path("endsAt")))
                    .isAfter(Instant.now().plus(Duration.ofDays(3)));
        });
    }

    /// The job looks every second in tests.
    private static void awaitClosed(World.Holder holder, UUID purse) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> Api.get(holder.account(), "/v1/offline-purses/{id}", purse)
                        .body("state", equalTo("CLOSED")));
    }

    private static UUID loaded(World.Holder holder, long entries) {
        return World.id(load(holder, "ENTRY", entries)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id"));
    }

    private static ValidatableResponse load(World.Holder holder, String unit, long amount) {
        return Api.post(
                holder.account(),
                Map.of("cardId", holder.card(), "category", "SPORT", "unit", unit, "amount", amount),
                "/v1/offline-purses");
    }

    private static String etag(World.Holder holder, UUID purse) {
        return Api.get(holder.account(), "/v1/offline-purses/{id}", purse)
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static ValidatableResponse unload(World.Holder holder, UUID purse, String etag) {
        return given().header("Authorization", holder.account().bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .post("/v1/offline-purses/{id}/unload", purse)
                .then();
    }

    private static String online(World.Holder holder, OfflineTerminal terminal) {
        return Api.post(
                        terminal.device.account,
                        World.redemption(holder.credential(), terminal.venue),
                        "/v1/redemptions")
                .statusCode(201)
                .extract()
                .path("state");
    }

    private static long pocket(World.Holder holder, String column) {
        return Db.number("select " + column + " from pocket where enrolment_id = ?", holder.enrolment());
    }
}
