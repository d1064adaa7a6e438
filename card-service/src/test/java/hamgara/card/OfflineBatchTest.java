package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.card.OfflineTerminal.Use;
import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.Sha256;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OfflineBatchTest {

    @Test
    void countsAUseLikeOneTakenOnline() {
        World.Holder holder = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());

        terminal.hand(terminal.write(Use.of(holder)))
                .statusCode(201)
                .body("accepted", equalTo(1))
                .body("acknowledgedThrough", equalTo(1))
                .body("head", equalTo(terminal.head.hex()))
                .body("gaps", empty())
                .body("results[0].state", equalTo("ACCEPTED"))
                .body("results[0].bearer", equalTo("PROGRAMME"))
                .body("results[0].paid", equalTo(1));

        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(1);
        assertThat(Ledgers.redemptions(terminal.venue)).isEqualTo(1);
        Api.get(holder.account(), "/v1/cards/{id}/balances", holder.card()).body("items[0].remaining", equalTo(2));
        Ledgers.hold();
    }

    @Test
    void countsARecordOnceHoweverOftenItComes() {
        World.Holder holder = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Map<String, String> line = terminal.write(Use.of(holder));

        for (int i = 0; i < 3; i++) {
            terminal.hand(line, line)
                    .statusCode(201)
                    .body("results.state", contains("ACCEPTED", "ACCEPTED"))
                    .body("acknowledgedThrough", equalTo(1));
        }

        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(1);
        assertThat(Db.number("select count(*) from offline_record where terminal_id = ?", terminal.id))
                .isEqualTo(1);
        assertThat(Db.number("select count(*) from offline_discrepancy where terminal_id = ?", terminal.id))
                .isZero();
    }

    @Test
    void takesPiecesInAnyOrderAndSaysWhatIsMissing() {
        World.Holder holder = World.holder(9);
        World.Holder second = World.holder(9);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Map<String, String> one = terminal.write(Use.of(holder));
        Map<String, String> two = terminal.write(Use.of(second));
        Map<String, String> three = terminal.write(Use.of(holder));
        Map<String, String> four = terminal.write(Use.of(second));

        UUID early = World.id(terminal.hand(four, two)
                .statusCode(201)
                .body("held", equalTo(2))
                .body("results.state", contains("HELD", "HELD"))
                .body("results.reason", contains("SEQUENCE_GAP", "SEQUENCE_GAP"))
                .body("acknowledgedThrough", equalTo(0))
                .body("gaps.from", contains(1, 3))
                .body("gaps.to", contains(1, 3))
                .extract()
                .path("id"));
        assertThat(Ledgers.owed(terminal.venue)).isZero();
        terminal.hand(one)
                .statusCode(201)
                .body("acknowledgedThrough", equalTo(2))
                .body("gaps.from", contains(3));
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(2);
        terminal.hand().statusCode(201).body("acknowledgedThrough", equalTo(2)).body("gaps.to", contains(3));
        terminal.hand(three)
                .statusCode(201)
                .body("acknowledgedThrough", equalTo(4))
                .body("gaps", empty());

        Api.get(terminal.device.account, "/v1/offline-batches/{id}", early)
                .statusCode(200)
                .body("results.state", contains("ACCEPTED", "ACCEPTED"));
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(4);
        Ledgers.hold();
    }

    @Test
    void givesForgedRecordsNoPlaceAndTellsThemOnce() {
        World.Holder holder = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        OfflineTerminal stranger = OfflineTerminal.ready(World.sportVenue());
        JournalRecord use = terminal.record(Use.of(holder), 1, Sha256.NONE);
        Map<String, String> bySomebody = terminal.signed(use, Device.newKey());
        Map<String, String> foreignKey = terminal.line(use.bytes(), stranger.device.key, stranger.device.key);
        Map<String, String> noRecord = terminal.line(new byte[40], terminal.device.key, terminal.device.key);
        Map<String, String> foreignRecord = terminal.line(
                stranger.record(Use.of(holder), 1, Sha256.NONE).bytes(), terminal.device.key, terminal.device.key);

        for (int i = 0; i < 2; i++) {
            terminal.hand(bySomebody, foreignKey, noRecord, foreignRecord)
                    .statusCode(201)
                    .body("rejected", equalTo(4))
                    .body("results.reason", contains("BAD_SIGNATURE", "KEY_UNKNOWN", "MALFORMED", "MALFORMED"))
                    .body("results.seq", contains(nullValue(), nullValue(), nullValue(), nullValue()))
                    .body("acknowledgedThrough", equalTo(0));
        }
        assertThat(Ledgers.owed(terminal.venue)).isZero();
        assertThat(Db.number(
                        "select count(*) from offline_discrepancy where terminal_id = ? and kind = 'FORGED'",
                        terminal.id))
                .isEqualTo(3); // one record under two wrong signatures is one
        terminal.hand(terminal.signed(use, terminal.device.key))
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED"));
    }

    @Test
    void keepsTheFirstOfTwoHistories() {
        World.Holder holder = World.holder(9);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        terminal.hand(terminal.write(Use.of(holder))).statusCode(201);
        JournalRecord other = terminal.record(Use.of(holder).counter(50), 1, Sha256.NONE);
        JournalRecord afterOther = terminal.record(Use.of(holder).counter(51), 2, other.hash());

        for (int i = 0; i < 2; i++) {
            terminal.hand(terminal.signed(other, terminal.device.key), terminal.signed(afterOther, terminal.device.key))
                    .statusCode(201)
                    .body("results.state", contains("REJECTED", "REJECTED"))
                    .body("results.reason", contains("FORKED", "FORKED"))
                    .body("acknowledgedThrough", equalTo(1))
                    .body("head", equalTo(terminal.head.hex()));
        }
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(1);
        assertThat(Db.number(
                        "select count(*) from offline_discrepancy where terminal_id = ? and kind = 'FORKED'",
                        terminal.id))
                .isEqualTo(2);
        terminal.hand(terminal.write(Use.of(holder)))
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED"))
                .body("acknowledgedThrough", equalTo(2));
    }

    @Test
    void bearsCopiesOfACardUpToTheFloorLimitAndStopsTheCard() {
        World.Holder holder = World.holder(1);
        OfflineTerminal here = OfflineTerminal.ready(World.sportVenue());
        OfflineTerminal there = OfflineTerminal.ready(World.sportVenue());
        OfflineTerminal beyond = OfflineTerminal.ready(World.sportVenue());

        assertThat(here.handed(Use.of(holder))).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(there.handed(Use.of(holder))).isEqualTo("ACCEPTED_SHORTFALL QUOTA_EXHAUSTED PROGRAMME");
        Api.get(holder.account(), "/v1/cards/{id}", holder.card())
                .body("state", equalTo("SUSPENDED"))
                .body("suspendedCause", equalTo("RISK"));
        assertThat(there.handed(Use.of(holder))).isEqualTo("ACCEPTED_SHORTFALL QUOTA_EXHAUSTED PROGRAMME");
        assertThat(beyond.handed(Use.of(holder))).isEqualTo("ACCEPTED_SHORTFALL QUOTA_EXHAUSTED VENUE");

        assertThat(Ledgers.owed(here.venue)).isEqualTo(1);
        assertThat(Ledgers.owed(there.venue)).isEqualTo(2);
        assertThat(Ledgers.owed(beyond.venue)).isZero();
        assertThat(Ledgers.loss(holder.programme())).isEqualTo(2);
        Api.get(Tokens.of("venue-operator").venue(there.venue), "/v1/offline-batches/discrepancies")
                .statusCode(200)
                .body("items.kind", contains("CLONED", "CLONED"))
                .body("items.cardId", contains(nullValue(), nullValue()));
        Api.get(Tokens.of("auditor"), "/v1/offline-batches/discrepancies?venue={v}", there.venue)
                .body(
                        "items.cardId",
                        contains(holder.card().toString(), holder.card().toString()));
        Ledgers.hold();
    }

    @Test
    void refusesACardThatThePackageNamedAndTakesOneStoppedLater() {
        World.Holder before = World.holder(3);
        World.Holder after = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        CardTest.suspend(before.account(), before.card(), "HOLDER_LOST").statusCode(200);
        long stale = terminal.packageVersion;
        terminal.fetch();
        assertThat(terminal.packageVersion).isGreaterThan(stale);
        CardTest.suspend(after.account(), after.card(), "HOLDER_LOST").statusCode(200);

        assertThat(terminal.handed(Use.of(before))).isEqualTo("REJECTED REVOKED_BEFORE_PACKAGE VENUE");
        assertThat(terminal.handed(Use.of(after))).isEqualTo("ACCEPTED PROGRAMME");
    }

    @Test
    void refusesClocksThatAreOffAndPackagesThatAreTooOld() {
        World.Holder holder = World.holder(9);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Instant now = Instant.now();

        assertThat(terminal.handed(Use.of(holder).at(now.plus(Duration.ofMinutes(10)))))
                .isEqualTo("REJECTED CLOCK_SKEW VENUE");
        assertThat(terminal.handed(Use.of(holder).at(now.minus(Duration.ofMinutes(10)))))
                .isEqualTo("REJECTED CLOCK_SKEW VENUE");
        Map<String, String> late = terminal.write(Use.of(holder));
        TestClock.ahead(Duration.ofHours(73), () -> {
            terminal.hand(late).statusCode(201).body("results[0].reason", equalTo("TOO_LATE"));
            assertThat(terminal.handed(Use.of(holder).at(now.plus(Duration.ofHours(73)))))
                    .isEqualTo("REJECTED STALE_PACKAGE VENUE");
        });
        terminal.packageVersion = OfflineTerminal.ready(World.sportVenue()).packageVersion; // somebody else's
        assertThat(terminal.handed(Use.of(holder))).isEqualTo("REJECTED STALE_PACKAGE VENUE");
        assertThat(Ledgers.owed(terminal.venue)).isZero();
    }

    @Test
    void takesWhatWasUsedThreeDaysAgo() {
        World.Holder holder = World.holder(9);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Map<String, String> line = terminal.write(Use.of(holder));

        TestClock.ahead(
                Duration.ofHours(71),
                () -> terminal.hand(line).statusCode(201).body("results[0].state", equalTo("ACCEPTED")));
    }

    @Test
    void countsWhatAKeySignedBeforeItWasFollowedAndNothingLater() {
        World.Holder holder = World.holder(9);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Map<String, String> before = terminal.write(Use.of(holder));
        var old = terminal.device.key;
        var next = Device.newKey();
        String proof = terminal.device.sign("hamgara terminal-rotate 1 " + terminal.id + " " + Device.publicKey(next));
        Api.post(
                        terminal.device.account,
                        Map.of("publicKey", Device.publicKey(next), "signature", proof),
                        "/v1/terminals/{id}/rotate",
                        terminal.id)
                .statusCode(200);
        terminal.device.key = next;
        Instant later = Instant.now().plus(Duration.ofMinutes(30));

        terminal.hand(before).statusCode(201).body("results[0].state", equalTo("ACCEPTED"));
        TestClock.ahead(Duration.ofMinutes(40), () -> {
            JournalRecord use = terminal.record(Use.of(holder).at(later), 2, terminal.head);
            terminal.hand(terminal.line(use.bytes(), old, old))
                    .statusCode(201)
                    .body("results[0].reason", equalTo("KEY_UNKNOWN"));
            terminal.hand(terminal.line(use.bytes(), next, next))
                    .statusCode(201)
                    .body("results[0].state", equalTo("ACCEPTED"));
        });
    }

    @Test
    void turnsARevokedTerminalAway() {
        World.Holder holder = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Map<String, String> line = terminal.write(Use.of(holder));
        Api.post(
                        Tokens.of("venue-operator").venue(terminal.venue),
                        Map.of("reason", "STOLEN"),
                        "/v1/terminals/{id}/revoke",
                        terminal.id)
                .statusCode(200);

        terminal.hand(line).statusCode(403).body("code", equalTo("TERMINAL_REVOKED"));
        Api.get(terminal.device.account, "/v1/offline-packages/current")
                .statusCode(403)
                .body("code", equalTo("TERMINAL_REVOKED"));
        Api.post(World.terminal(terminal.venue), Map.of("records", List.of(line)), "/v1/offline-batches")
                .statusCode(403)
                .body("code", equalTo("TERMINAL_UNKNOWN"));
        assertThat(Ledgers.owed(terminal.venue)).isZero();
    }

    @Test
    void holdsTheTerminalToItsCaps() {
        World.Holder holder = World.holder(9);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());

        assertThat(terminal.handed(Use.of(holder).amount(2))).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(terminal.handed(Use.of(holder))).isEqualTo("REJECTED OVER_CARD_CAP VENUE");
        assertThat(OfflineTerminal.ready(World.sportVenue()).handed(Use.of(holder)))
                .isEqualTo("ACCEPTED PROGRAMME");
        assertThat(terminal.handed(Use.of(World.holder(1)).rials(1000))).isEqualTo("REJECTED OVER_CARD_CAP VENUE");
        TestClock.ahead(Duration.ofHours(73), () -> {
            terminal.fetch();
            assertThat(terminal.handed(Use.of(holder).at(Instant.now().plus(Duration.ofHours(73)))))
                    .startsWith("ACCEPTED");
        });
    }

    @Test
    void countsARepeatedWritingOnce() {
        World.Holder holder = World.holder(9);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        assertThat(terminal.handed(Use.of(holder).counter(1))).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(terminal.handed(Use.of(holder).counter(1))).isEqualTo("REJECTED DUPLICATE");

        String reference = UUID.randomUUID().toString();
        assertThat(terminal.handed(Use.of(holder).counter(2).reference(reference)))
                .isEqualTo("ACCEPTED PROGRAMME");
        OfflineTerminal beside = OfflineTerminal.ready(terminal.venue);
        assertThat(beside.handed(Use.of(holder).reference(reference))).isEqualTo("REJECTED DUPLICATE");
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(2);
    }

    @Test
    void countsAUseOnceThatWasSentOnlineAndOffline() {
        World.Holder holder = World.holder(9);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        String first = UUID.randomUUID().toString();
        Map<String, Object> online = World.redemption(holder.credential(), terminal.venue);
        online.put("reference", first);
        String id = Api.post(terminal.device.account, online, "/v1/redemptions")
                .statusCode(201)
                .extract()
                .path("id");

        terminal.hand(terminal.write(Use.of(holder).reference(first)))
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED"))
                .body("results[0].paid", equalTo(0))
                .body("results[0].redemptionId", equalTo(id));
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(1);

        String second = UUID.randomUUID().toString();
        String journalled = terminal.hand(terminal.write(Use.of(holder).reference(second)))
                .statusCode(201)
                .extract()
                .path("results[0].redemptionId");
        online.put("reference", second);
        Api.post(terminal.device.account, online, "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("CAPTURED"))
                .body("id", equalTo(journalled));
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(2);
        assertThat(Ledgers.redemptions(terminal.venue)).isEqualTo(2);
        Ledgers.hold();
    }

    @Test
    void refusesCardsThatAreNotOursOrOfAnotherProgramme() {
        World.Holder holder = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Use use = Use.of(holder);
        Use unknown = new Use("HG1:NOBODY", use.programme(), use.category(), use.unit(), 1, use.at(), 1, "");
        Use elsewhere = new Use(use.credential(), "ANOTHER", use.category(), use.unit(), 1, use.at(), 1, "");

        assertThat(terminal.handed(unknown)).isEqualTo("REJECTED CREDENTIAL_UNKNOWN VENUE");
        assertThat(terminal.handed(elsewhere)).isEqualTo("REJECTED PROGRAMME_MISMATCH VENUE");
        assertThat(OfflineTerminal.ready(World.venue("CULTURE", World.SHUSH)).handed(use))
                .isEqualTo("REJECTED NO_PROGRAMME_FOR_VENUE VENUE");
    }

    @Test
    void takesAllOfABatchOrNothing() throws SQLException {
        World.Holder holder = World.holder(9);
        World.Holder second = World.holder(9);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        List<Map<String, String>> lines =
                List.of(terminal.write(Use.of(holder)), terminal.write(Use.of(second)), terminal.write(Use.of(holder)));
        String key = UUID.randomUUID().toString();
        String breaker = "break_" + terminal.id.toString().replace('-', '_');
        Db.change(
                "create trigger " + breaker + " before insert on offline_outcome for each row when (new.terminal_id = '"
                        + terminal.id + "' and new.seq = 3) execute function refuse_change()");
        Api.post(terminal.device.account, key, Map.of("records", lines), "/v1/offline-batches")
                .statusCode(500);
        assertThat(Ledgers.owed(terminal.venue)).isZero();
        assertThat(Db.number("select count(*) from offline_record where terminal_id = ?", terminal.id))
                .isZero();
        Db.change("drop trigger " + breaker + " on offline_outcome");

        for (int i = 0; i < 2; i++) {
            Api.post(terminal.device.account, key, Map.of("records", lines), "/v1/offline-batches")
                    .statusCode(201)
                    .body("accepted", equalTo(3));
        }
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(3);
        Ledgers.hold();
    }

    @Test
    void showsBatchesToTheVenueAndAuditorsAlone() {
        World.Holder holder = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        UUID batch = World.id(terminal.hand(terminal.write(Use.of(holder)))
                .statusCode(201)
                .extract()
                .path("id"));
        Tokens operator = Tokens.of("venue-operator").venue(terminal.venue);

        Api.get(operator, "/v1/offline-batches").statusCode(200).body("items.id", contains(batch.toString()));
        Api.get(operator, "/v1/offline-batches/{id}", batch).statusCode(200).body("results", hasSize(1));
        Api.get(Tokens.of("auditor"), "/v1/offline-batches?venue={v}", terminal.venue)
                .body("items", hasSize(1));
        Api.get(Tokens.of("auditor"), "/v1/offline-batches")
                .statusCode(400)
                .body("code", equalTo("OFFLINE_VENUE_MISSING"));
        Tokens stranger = Tokens.of("venue-operator").venue("elsewhere");
        Api.get(stranger, "/v1/offline-batches/{id}", batch).statusCode(404);
        Api.get(stranger, "/v1/offline-batches?venue={v}", terminal.venue).statusCode(403);
    }

    @Test
    void holdsTheTerminalToTheUsesOfOnePackage() {
        World.Holder holder = World.holder(100);
        Api.post(
                        holder.account(),
                        Map.of("cardId", holder.card(), "category", "SPORT", "unit", "ENTRY", "amount", 30),
                        "/v1/offline-purses")
                .statusCode(201);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        List<Map<String, String>> lines = IntStream.range(0, 21)
                .mapToObj(n -> terminal.write(Use.of(holder)))
                .toList();

        terminal.hand(lines)
                .statusCode(201)
                .body("accepted", equalTo(20))
                .body("results[20].reason", equalTo("OVER_TERMINAL_CAP"));
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(20);
        Ledgers.hold();
    }

    @Test
    void givesNothingBackToThePocketThatThePocketDidNotPay() {
        World.Holder holder = World.holder(1);
        OfflineTerminal here = OfflineTerminal.ready(World.sportVenue());
        OfflineTerminal there = OfflineTerminal.ready(World.sportVenue());
        here.hand(here.write(Use.of(holder))).statusCode(201);
        String shortfall = there.hand(there.write(Use.of(holder)))
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED_SHORTFALL"))
                .extract()
                .path("results[0].redemptionId");

        Api.post(there.device.account, Map.of(), "/v1/redemptions/{id}/undo", shortfall)
                .statusCode(409)
                .body("code", equalTo("UNDO_OF_OFFLINE_USE"));
        Ledgers.hold();
    }
}
