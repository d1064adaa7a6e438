package hamgara.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferenceTerminalTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T08:30:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-11-23T08:00:00Z");

    @TempDir
    private Path folder;

    private final Hand clock = new Hand();
    private Platform platform;
    private ReferenceTerminal terminal;

    @BeforeEach
    void enrol() throws IOException {
        platform = new Platform();
        terminal = ReferenceTerminal.enrol(folder, platform.address(), () -> "token", "7K3M-0QXA-91VD", clock);
    }

    @AfterEach
    void close() {
        terminal.close();
        platform.close();
    }

    @Test
    void letsAGenuineCardInAndNobodyElse() {
        String card = platform.card(NEXT_YEAR);

        assertThat(terminal.redeemOffline(card).letIn()).isTrue();
        assertThat(terminal.redeemOffline(card.substring(0, card.length() - 2) + "00")
                        .reason())
                .isEqualTo("NOT_GENUINE");
        assertThat(terminal.redeemOffline("HG1:NONSENSE").reason()).isEqualTo("NOT_GENUINE");
        assertThat(terminal.redeemOffline("anything").reason()).isEqualTo("NOT_GENUINE");
        assertThat(terminal.redeemOffline(platform.card(MORNING)).reason()).isEqualTo("CARD_EXPIRED");
    }

    @Test
    void holdsToTheCapsOfThePackage() {
        String card = platform.card(NEXT_YEAR);
        terminal.redeemOffline(card);
        terminal.redeemOffline(card);
        assertThat(terminal.redeemOffline(card).reason()).isEqualTo("OVER_CARD_CAP");
        clock.now = MORNING.plus(Duration.ofHours(71));
        assertThat(terminal.redeemOffline(card).reason()).isEqualTo("OVER_CARD_CAP");
        for (int i = 0; i < 4; i++) {
            assertThat(terminal.redeemOffline(platform.card(NEXT_YEAR)).letIn()).isTrue();
        }
        assertThat(terminal.redeemOffline(platform.card(NEXT_YEAR)).reason()).isEqualTo("OVER_TERMINAL_CAP");
        clock.now = MORNING.plus(Duration.ofHours(73));
        assertThat(terminal.redeemOffline(platform.card(NEXT_YEAR)).reason()).isEqualTo("PACKAGE_TOO_OLD");
    }

    @Test
    void knowsRevokedCardsAndPursesOfItsPackage() {
        String stopped = platform.card(NEXT_YEAR);
        String holder = platform.card(NEXT_YEAR);
        platform.revoked.add(Platform.digest(stopped).substring(0, 16));
        platform.purses.add(Map.of(
                "credential", Platform.digest(holder), "unit", "ENTRY", "amount", 1, "endsAt", NEXT_YEAR.toString()));
        terminal.renew();

        assertThat(terminal.redeemOffline(stopped).reason()).isEqualTo("CARD_REVOKED");
        for (int i = 0; i < 3; i++) {
            assertThat(terminal.redeemOffline(holder).letIn()).isTrue();
        }
        assertThat(terminal.redeemOffline(holder).reason()).isEqualTo("OVER_CARD_CAP");
    }

    @Test
    void keepsToTheLimitsOfTheProgrammeByItsOwnJournal() {
        String card = platform.card(NEXT_YEAR);
        platform.rules.add(rules(2, Map.of("per", "DAY", "unit", "ENTRY", "most", 1)));
        platform.rules.add(rules(1, Map.of("per", "DAY", "unit", "ENTRY", "most", 0)));
        terminal.renew();

        assertThat(terminal.redeemOffline(card).letIn()).isTrue();
        assertThat(terminal.redeemOffline(card).reason()).isEqualTo("LIMIT_PER_DAY");
        clock.now = Instant.parse("2026-11-23T20:29:59Z"); // a second before midnight in Tehran
        assertThat(terminal.redeemOffline(card).reason()).isEqualTo("LIMIT_PER_DAY");
        clock.now = Instant.parse("2026-11-23T20:30:00Z");
        assertThat(terminal.redeemOffline(card).letIn()).isTrue();
    }

    @Test
    void takesNothingWhileThePackageSaysThatTheVenueIsClosed() {
        String card = platform.card(NEXT_YEAR);
        platform.closed.add(Map.of(
                "from", MORNING.plusSeconds(60).toString(),
                "until", MORNING.plusSeconds(120).toString()));
        terminal.renew();

        assertThat(terminal.redeemOffline(card).letIn()).isTrue();
        clock.now = MORNING.plusSeconds(60);
        assertThat(terminal.redeemOffline(card).reason()).isEqualTo("VENUE_CLOSED");
        clock.now = MORNING.plusSeconds(120);
        assertThat(terminal.redeemOffline(card).letIn()).isTrue();
    }

    @Test
    void takesRialsOutOfAPurseByTheRulesItWasLoadedBy() {
        String card = platform.card(NEXT_YEAR);
        String withPin = platform.card(NEXT_YEAR);
        platform.rules.add(rules(1, Map.of("per", "USE", "unit", "IRR", "most", 300_000)));
        platform.purses.add(purse(card, 400_000, false));
        platform.purses.add(purse(withPin, 1_000_000, true));
        terminal.renew();

        assertThat(terminal.payOffline(platform.card(NEXT_YEAR), 1).reason()).isEqualTo("NO_PURSE");
        assertThat(terminal.payOffline(card, 300_001).reason()).isEqualTo("PIN_REQUIRED");
        assertThat(terminal.payOffline(withPin, 300_001).reason()).isEqualTo("LIMIT_PER_USE");
        assertThat(terminal.payOffline(withPin, 300_000).letIn()).isTrue();
        assertThat(terminal.payOffline(card, 199_999).letIn()).isTrue();
        assertThat(terminal.payOffline(card, 199_999).letIn()).isTrue();
        assertThat(terminal.payOffline(card, 3).reason()).isEqualTo("OVER_CARD_CAP");
        assertThat(terminal.payOffline(withPin, 300_000).letIn()).isTrue();
        assertThat(terminal.payOffline(withPin, 3).reason()).isEqualTo("OVER_TERMINAL_CAP");
        clock.now = MORNING.plus(Duration.ofHours(25));
        assertThat(terminal.payOffline(withPin, 1).reason()).isEqualTo("PACKAGE_TOO_OLD");
        assertThat(terminal.redeemOffline(withPin).letIn()).isTrue();
    }

    @Test
    void goesOnAfterARestartWithoutANetwork() {
        String card = platform.card(NEXT_YEAR);
        terminal.redeemOffline(card);
        platform.close();
        terminal.close();

        terminal = ReferenceTerminal.open(folder, "http://127.0.0.1:1", () -> "token", clock);

        assertThat(terminal.redeemOffline(card).letIn()).isTrue();
        assertThat(terminal.redeemOffline(card).reason()).isEqualTo("OVER_CARD_CAP");
    }

    @Test
    void handsEverythingInOnceAlthoughAnAnswerIsLost() {
        for (int i = 0; i < 3; i++) {
            terminal.redeemOffline(platform.card(NEXT_YEAR));
        }
        platform.losesTheNextAnswer = true;
        assertThatThrownBy(terminal::sync).isInstanceOf(TerminalFailure.class);
        terminal.redeemOffline(platform.card(NEXT_YEAR));

        assertThat(terminal.sync()).isEqualTo(new ReferenceTerminal.Settled(4, 1, 0));
        assertThat(terminal.sync()).isEqualTo(new ReferenceTerminal.Settled(4, 0, 0));
        assertThat(platform.received).hasSize(4);
    }

    @Test
    void chainsAndNumbersItsRecords() throws IOException {
        for (int i = 0; i < 3; i++) {
            terminal.redeemOffline(platform.card(NEXT_YEAR));
        }
        List<JournalEntry> entries = Files.readAllLines(folder.resolve("journal")).stream()
                .map(line -> JournalEntry.read(line).orElseThrow())
                .toList();

        assertThat(entries).extracting(JournalEntry::seq).containsExactly(1L, 2L, 3L);
        assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
        assertThat(entries.get(2).previous()).isEqualTo(entries.get(1).hash());
    }

    @Test
    void losesNobodyButTheHalfLineOfAPowerCut() throws IOException {
        String card = platform.card(NEXT_YEAR);
        terminal.redeemOffline(card);
        terminal.close();
        Path journal = folder.resolve("journal");
        String whole = Files.readString(journal);
        for (String half : List.of("j", whole.substring(0, whole.length() - 1), "A".repeat(5000))) {
            Files.writeString(journal, whole + half);
            terminal = open();
            assertThat(terminal.redeemOffline(platform.card(NEXT_YEAR)).letIn()).isTrue();
            terminal.close();
            assertThat(Files.readAllLines(journal)).hasSize(2);
            Files.writeString(journal, whole);
        }
        terminal = open();
        assertThat(terminal.redeemOffline(card).letIn()).isTrue();
    }

    @Test
    void isACommandThatKeepsEverythingInItsFolder() {
        String card = platform.card(NEXT_YEAR);
        platform.purses.add(purse(card, 400_000, true));
        terminal.close();
        var told = new ByteArrayOutputStream();
        var command = new TerminalCommand(
                folder.resolve("command"),
                platform.address(),
                new TerminalCommand.Account(platform.address() + "/token", "terminal-takhti", "secret"),
                clock,
                new PrintStream(told, true, StandardCharsets.UTF_8));

        assertThat(command.run(List.of("redeem", card))).isEqualTo(1);
        assertThat(command.run(List.of("enrol", "7K3M-0QXA-91VD"))).isZero();
        assertThat(command.run(List.of("redeem", card))).isZero();
        assertThat(command.run(List.of("redeem", "HG1:NONSENSE"))).isEqualTo(1);
        assertThat(command.run(List.of("pay", card, "100000"))).isZero();
        assertThat(command.run(List.of("pay", card, "-1"))).isEqualTo(1);
        assertThat(command.run(List.of("sync"))).isZero();
        assertThat(command.run(List.of("renew"))).isZero();
        assertThat(command.run(List.of("dance"))).isEqualTo(1);

        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.startsWith("YES offline-"))
                .contains("NO NOT_GENUINE", "acknowledged through 2, accepted 2, rejected 0")
                .last()
                .asString()
                .startsWith("Use: ");
        terminal = open();
    }

    @Test
    void stopsWhenItsJournalOrPackageWasChanged() throws IOException {
        terminal.redeemOffline(platform.card(NEXT_YEAR));
        terminal.redeemOffline(platform.card(NEXT_YEAR));
        terminal.close();
        Path journal = folder.resolve("journal");
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, lines.get(1) + "\n");
        assertThatThrownBy(this::open).hasMessageContaining("changed");
        Files.writeString(journal, lines.get(0) + "\n" + lines.get(0) + "\n");
        assertThatThrownBy(this::open).hasMessageContaining("changed");
        Files.writeString(journal, lines.get(0) + "\n");
        Files.writeString(folder.resolve("package"), "x", StandardOpenOption.WRITE);
        assertThatThrownBy(this::open).hasMessageContaining("package");
        Files.writeString(folder.resolve("journal"), "");
    }

    private static Map<String, Object> rules(int version, Map<String, Object> limit) {
        return Map.of("programme", "CARD-YOUTH", "version", version, "pinFrom", 200_000, "limits", List.of(limit));
    }

    private static Map<String, Object> purse(String card, long rials, boolean pin) {
        return Map.of(
                "credential",
                Platform.digest(card),
                "programme",
                "CARD-YOUTH",
                "version",
                1,
                "unit",
                "IRR",
                "amount",
                rials,
                "pin",
                pin,
                "endsAt",
                NEXT_YEAR.toString());
    }

    private ReferenceTerminal open() {
        return ReferenceTerminal.open(folder, platform.address(), () -> "token", clock);
    }

    /// A clock that a test sets.
    private static final class Hand extends Clock {

        private Instant now = MORNING;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
