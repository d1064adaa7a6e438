package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.card.OfflineTerminal.Use;
import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.journal.Sha256;
import hamgara.card.programme.Category;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Plays a partner who tries every end a record can have, as docs/partner-venue.md tells.
@QuarkusTest
@WithTestResource(TestStack.class)
class OfflineTrialTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            nullValues = "-",
            value = {
                "NONE ACCEPTED - - -",
                "COUNTED_ONLINE ACCEPTED - - -",
                "OVER_LIMIT ACCEPTED LIMIT_PER_DAY PROGRAMME OVER_LIMIT",
                "QUOTA_EXHAUSTED ACCEPTED_SHORTFALL QUOTA_EXHAUSTED PROGRAMME SHORTFALL",
                "QUOTA_EXHAUSTED_UNPAID ACCEPTED_SHORTFALL QUOTA_EXHAUSTED VENUE SHORTFALL",
                "CLONED ACCEPTED_SHORTFALL QUOTA_EXHAUSTED PROGRAMME CLONED",
                "PURSE_EXCEEDED ACCEPTED_SHORTFALL PURSE_EXCEEDED PROGRAMME SHORTFALL",
                "PURSE_EXCEEDED_UNPAID ACCEPTED_SHORTFALL PURSE_EXCEEDED VENUE SHORTFALL",
                "REVOKED_BEFORE_PACKAGE REJECTED REVOKED_BEFORE_PACKAGE VENUE REFUSED",
                "OVER_CARD_CAP REJECTED OVER_CARD_CAP VENUE REFUSED",
                "OVER_TERMINAL_CAP REJECTED OVER_TERMINAL_CAP VENUE REFUSED",
                "STALE_PACKAGE REJECTED STALE_PACKAGE VENUE REFUSED",
                "CLOCK_SKEW REJECTED CLOCK_SKEW VENUE REFUSED",
                "TOO_LATE REJECTED TOO_LATE VENUE REFUSED",
                "CREDENTIAL_UNKNOWN REJECTED CREDENTIAL_UNKNOWN VENUE REFUSED",
                "PROGRAMME_MISMATCH REJECTED PROGRAMME_MISMATCH VENUE REFUSED",
                "CARD_NOT_ACTIVATED REJECTED CARD_NOT_ACTIVATED VENUE REFUSED",
                "CARD_EXPIRED REJECTED CARD_EXPIRED VENUE REFUSED",
                "NO_PROGRAMME_FOR_VENUE REJECTED NO_PROGRAMME_FOR_VENUE VENUE REFUSED",
                "PROGRAMME_PAUSED REJECTED PROGRAMME_PAUSED VENUE REFUSED",
                "PROGRAMME_CLOSED REJECTED PROGRAMME_CLOSED VENUE REFUSED",
                "PROGRAMME_NOT_STARTED REJECTED PROGRAMME_NOT_STARTED VENUE REFUSED",
                "PROGRAMME_ENDED REJECTED PROGRAMME_ENDED VENUE REFUSED",
                "PIN_REQUIRED REJECTED PIN_REQUIRED VENUE REFUSED",
                "LIMIT_PER_USE REJECTED LIMIT_PER_USE VENUE REFUSED",
                "LIMIT_PER_DAY REJECTED LIMIT_PER_DAY VENUE REFUSED",
                "LIMIT_PER_WEEK REJECTED LIMIT_PER_WEEK VENUE REFUSED",
                "LIMIT_PER_MONTH REJECTED LIMIT_PER_MONTH VENUE REFUSED",
                "LIMIT_PER_PERIOD REJECTED LIMIT_PER_PERIOD VENUE REFUSED",
                "DUPLICATE REJECTED DUPLICATE - -",
                "SEQUENCE_GAP HELD SEQUENCE_GAP - -",
                "FORKED REJECTED FORKED VENUE FORKED",
                "BAD_SIGNATURE REJECTED BAD_SIGNATURE VENUE FORGED",
                "KEY_UNKNOWN REJECTED KEY_UNKNOWN VENUE FORGED",
                "MALFORMED REJECTED MALFORMED VENUE FORGED",
                "TOO_FAR_AHEAD REJECTED TOO_FAR_AHEAD VENUE FORGED"
            })
    void leadsToTheWantedEndAndCanBeReadBack(
            String conflict, String state, String reason, String bearer, String finding) {
        World.switchOn(World.SHUSH);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());

        JsonPath trial = trial(terminal, conflict);
        String batch = played(terminal, trial);

        JsonPath result = Api.get(terminal.device.account, "/v1/offline-batches/{id}", batch)
                .statusCode(200)
                .extract()
                .jsonPath();
        int last = result.getList("results").size() - 1;
        assertThat(result.getString("results[" + last + "].state")).isEqualTo(state);
        assertThat(result.getString("results[" + last + "].reason")).isEqualTo(reason);
        if (!state.equals("ACCEPTED")) {
            assertThat(result.getString("results[" + last + "].bearer")).isEqualTo(bearer);
        }
        assertThat(trial.getString("expected.state")).isEqualTo(state);
        assertThat(trial.getString("expected.reason")).isEqualTo(reason);
        assertThat(trial.getString("expected.bearer")).isEqualTo(result.getString("results[" + last + "].bearer"));
        List<String> findings = Api.get(
                        Tokens.of("venue-operator").venue(terminal.venue), "/v1/offline-batches/discrepancies")
                .extract()
                .path("items.kind");
        assertThat(findings).isEqualTo(finding == null ? List.of() : List.of(finding));
        assertThat(trial.getString("expected.finding")).isEqualTo(finding);
        Ledgers.hold();
    }

    @Test
    void namesEveryReasonThereIsInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "partner-venue.md"));
        World.switchOn(World.SHUSH);
        List<String> conflicts = Api.getOpenly("/q/openapi?format=json")
                .statusCode(200)
                .extract()
                .path("components.schemas.OfflineConflict.enum");

        assertThat(conflicts).hasSize(36);
        assertThat(conflicts).allMatch(conflict -> guide.contains("`" + conflict + "`"));
    }

    @Test
    void makesNoPackageThatCountsForOrdinaryCards() {
        World.Holder holder = World.holder(3);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        terminal.packageVersion = trial(terminal, "NONE").getLong("record.packageVersion");

        assertThat(terminal.handed(Use.of(holder))).isEqualTo("REJECTED STALE_PACKAGE VENUE");
        terminal.fetch();
        assertThat(terminal.handed(Use.of(holder))).isEqualTo("ACCEPTED PROGRAMME");
    }

    @Test
    void isForEnrolledDevicesWithTheScope() {
        String venue = World.sportVenue();
        Map<String, Object> body = Map.of("conflict", "TOO_LATE");

        Api.post(World.terminal(venue), body, "/v1/sandbox/offline-trials")
                .statusCode(403)
                .body("code", equalTo("TERMINAL_UNKNOWN"));
        Api.post(PartnerWorld.operator(venue), body, "/v1/sandbox/offline-trials")
                .statusCode(403);
        Api.post(
                        OfflineTerminal.ready(venue).device.account,
                        Map.of("conflict", "SOMETHING_ELSE"),
                        "/v1/sandbox/offline-trials")
                .statusCode(400);
    }

    private static JsonPath trial(OfflineTerminal terminal, String conflict) {
        return Api.post(terminal.device.account, Map.of("conflict", conflict), "/v1/sandbox/offline-trials")
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /// Does what the answer says, and names the batch whose last result is the wanted one.
    private static String played(OfflineTerminal terminal, JsonPath trial) {
        terminal.packageVersion = trial.getLong("record.packageVersion");
        var use = new Use(
                trial.getString("credential"),
                trial.getString("record.programme"),
                Category.valueOf(trial.getString("record.category")),
                Unit.valueOf(trial.getString("record.unit")),
                trial.getLong("record.amount"),
                Instant.parse(trial.getString("record.occurredAt")),
                0,
                trial.getString("record.reference"));
        return switch (trial.getString("handling")) {
            case "ONLINE_FIRST" -> {
                Map<String, Object> online = World.redemption(use.credential(), terminal.venue);
                online.put("reference", use.reference());
                Api.post(terminal.device.account, online, "/v1/redemptions")
                        .statusCode(201)
                        .body("state", equalTo("CAPTURED"));
                yield handed(terminal, terminal.write(use));
            }
            case "SAME_COUNTER_TWICE" ->
                handed(
                        terminal,
                        terminal.write(use.counter(7)),
                        terminal.write(use.counter(7).reference("")));
            case "SKIP_A_NUMBER" -> {
                terminal.write(use);
                yield handed(terminal, terminal.write(use));
            }
            case "SAME_NUMBER_TWICE" -> {
                terminal.hand(terminal.write(use)).statusCode(201);
                yield handed(
                        terminal,
                        terminal.signed(terminal.record(use.counter(9), 1, Sha256.NONE), terminal.device.key));
            }
            case "WRONG_SIGNATURE" ->
                handed(terminal, terminal.signed(terminal.record(use, 1, Sha256.NONE), Device.newKey()));
            case "OTHER_KEY" -> {
                var other = Device.newKey();
                yield handed(
                        terminal,
                        terminal.line(terminal.record(use, 1, Sha256.NONE).bytes(), other, other));
            }
            case "CUT_SHORT" -> {
                byte[] whole = terminal.record(use, 1, Sha256.NONE).bytes();
                yield handed(
                        terminal,
                        terminal.line(
                                Arrays.copyOf(whole, whole.length - 1), terminal.device.key, terminal.device.key));
            }
            case "FAR_NUMBER" -> {
                JournalRecord far = terminal.record(use, 10_001, Sha256.NONE);
                yield handed(terminal, terminal.signed(far, terminal.device.key));
            }
            default -> handed(terminal, terminal.write(use));
        };
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static String handed(OfflineTerminal terminal, Map<String, String>... lines) {
        return UUID.fromString(
                        terminal.hand(List.of(lines)).statusCode(201).extract().path("id"))
                .toString();
    }
}
