package hamgara.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hamgara.launcher.process.Progress;
import hamgara.launcher.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void tellsASecondLauncherWhoHoldsTheFolderAndSinceWhen() throws Exception {
        try (DataFolder _ = DataFolder.hold(folder, CLOCK)) {
            assertThatThrownBy(() -> DataFolder.hold(folder, CLOCK))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("since 2026-11-23 08:30:00");
        }
    }

    @Test
    void isFreeAgainAfterTheHolderIsGone() throws Exception {
        DataFolder.hold(folder, CLOCK).close();
        DataFolder.hold(folder, CLOCK).close();

        assertThat(folder.resolve("hamgara.holder")).doesNotExist();
    }

    @Test
    void doesNotMoveInWithOtherPeoplesFiles() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "dear");

        assertThatThrownBy(() -> DataFolder.hold(folder, CLOCK))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("other files");
        assertThat(folder.resolve("hamgara.lock")).doesNotExist();
    }

    @Test
    void endsWhatAKilledLauncherLeftBehind() throws Exception {
        Process leftover = new ProcessBuilder("sleep", "600").start();
        try (DataFolder before = DataFolder.hold(folder, CLOCK)) {
            before.remember(Part.CARD, leftover.toHandle());
        }

        try (DataFolder after = DataFolder.hold(folder, CLOCK)) {
            after.endLeftovers(Progress.silent());
        }

        assertThat(leftover.isAlive()).isFalse();
    }

    @Test
    void sparesAStrangerThatGotTheNumberOfADeadChild() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try (DataFolder data = DataFolder.hold(folder, CLOCK)) {
            data.remember(Part.CARD, stranger.toHandle());
            Path note = folder.resolve("running").resolve("card-service");
            Files.writeString(note, "pid=" + stranger.pid() + "\nstarted=1000000000\n");

            data.endLeftovers(Progress.silent());

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void keepsSecretsForItsOwnerOnlyAndUnchanged() throws Exception {
        Path file = folder.resolve("secrets.properties");
        String made = Secrets.keptIn(file).key("card.vault-key");

        assertThat(Secrets.keptIn(file).key("card.vault-key")).isEqualTo(made).hasSize(44);
        assertThat(Secrets.keptIn(file).key("card.vault-lookup-key")).isNotEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
