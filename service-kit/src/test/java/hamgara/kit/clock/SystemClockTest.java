package hamgara.kit.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SystemClockTest {

    @Test
    void tellsTheTimeOfTheSystem() {
        Instant before = Instant.now().minusMillis(1);

        assertThat(new SystemClock(Duration.ZERO, false).clock().instant())
                .isBetween(before, Instant.now().plusMillis(1));
    }

    @Test
    void goesAheadInADemonstration() {
        Instant told = new SystemClock(Duration.ofDays(20), true).clock().instant();

        assertThat(told).isAfter(Instant.now().plus(Duration.ofDays(20)).minusSeconds(60));
    }

    @Test
    void refusesToGoAheadAnywhereElse() {
        assertThatIllegalStateException().isThrownBy(() -> new SystemClock(Duration.ofDays(20), false));
    }

    @Test
    void refusesToGoBack() {
        assertThatIllegalStateException().isThrownBy(() -> new SystemClock(Duration.ofDays(-1), true));
    }
}
