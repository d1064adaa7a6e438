package hamgara.forum;

import hamgara.kit.time.Tehran;
import io.quarkus.test.junit.QuarkusMock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// A clock that stands still where a test puts it; in force until the end of that test.
public final class ClockAt extends Clock {

    private volatile Instant now;

    private ClockAt(Instant now) {
        this.now = now;
    }

    /// Puts the service's clock at a time of day in Tehran, such as `2026-12-20T10:00`.
    public static ClockAt tehran(String dateTime) {
        var clock = new ClockAt(instant(dateTime));
        QuarkusMock.installMockForType(clock, Clock.class);
        return clock;
    }

    public void moveTo(String dateTime) {
        now = instant(dateTime);
    }

    public void moveTo(Instant instant) {
        now = instant;
    }

    public static Instant instant(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(Tehran.ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return Tehran.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
