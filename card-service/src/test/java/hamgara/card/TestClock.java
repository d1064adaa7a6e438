package hamgara.card;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clock of the tests: real time, moved for the length of one block.
@Alternative
@Priority(1)
@ApplicationScoped
class TestClock extends Clock {

    private static volatile Duration ahead = Duration.ZERO;

    static void ahead(Duration by, Runnable block) {
        ahead = by;
        try {
            block.run();
        } finally {
            ahead = Duration.ZERO;
        }
    }

    /// Moves the clock so that a block begins at an instant.
    static void at(Instant instant, Runnable block) {
        ahead(Duration.between(Instant.now(), instant), block);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
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
