package hamgara.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClockAheadTest {
    @TempDir
    private Path folder;

    @Test
    void isZeroUntilDaysWereLetPass() {
        assertThat(clock().get()).isZero();
    }

    @Test
    void isKeptFromOneRunToTheNext() {
        clock().growTo(Duration.ofDays(20));
        clock().growTo(Duration.ofDays(20).plusSeconds(1));

        assertThat(clock().get()).isEqualTo(Duration.ofDays(20).plusSeconds(1));
    }

    @Test
    void neverRunsBackwards() {
        clock().growTo(Duration.ofDays(20));

        assertThatThrownBy(() -> clock().growTo(Duration.ofDays(19))).isInstanceOf(IllegalArgumentException.class);
        assertThat(clock().get()).isEqualTo(Duration.ofDays(20));
    }

    private ClockAhead clock() {
        return ClockAhead.keptIn(folder.resolve("forum-clock-ahead"));
    }
}
