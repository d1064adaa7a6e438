package hamgara.kit.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hands out the one clock of the service; tests put another in its place. It ticks in microseconds, as
/// PostgreSQL does, so that what was just written reads back the same.
///
/// A demonstration may set it ahead, so that weeks pass between two of its chapters; nothing else may.
class SystemClock {

    private final Duration ahead;

    SystemClock(
            @ConfigProperty(name = "hamgara.clock.ahead", defaultValue = "PT0S") Duration ahead,
            @ConfigProperty(name = "hamgara.demo", defaultValue = "false") boolean demo) {
        if (!ahead.isZero() && (!demo || ahead.isNegative())) {
            throw new IllegalStateException(
                    "hamgara.clock.ahead sets the clock of a demonstration (hamgara.demo=true) ahead, and no other");
        }
        this.ahead = ahead;
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        Clock ticking = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        return ahead.isZero() ? ticking : Clock.offset(ticking, ahead);
    }
}
