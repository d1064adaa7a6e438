package hamgara.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
