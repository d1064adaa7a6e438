package hamgara.forum.notice;

import hamgara.kit.time.Tehran;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How often somebody wants to hear.
@Schema(name = "NoticePace")
enum Pace {
    AT_ONCE,
    /// Each morning.
    DAILY,
    /// On the morning of Saturday.
    WEEKLY,
    OFF;

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int WEEK = 7;

    /// When news that comes now is due; it is always later than now, but at once.
    Instant dueAfter(Instant now) {
        LocalDate today = Tehran.dayOf(now);
        return switch (this) {
            case AT_ONCE, OFF -> now;
            case DAILY -> firstAfter(now, today, 1);
            case WEEKLY -> firstAfter(now, Tehran.weekOf(today), WEEK);
        };
    }

    private static Instant firstAfter(Instant now, LocalDate day, int days) {
        Instant first = day.atTime(MORNING).atZone(Tehran.ZONE).toInstant();
        return first.isAfter(now)
                ? first
                : day.plusDays(days).atTime(MORNING).atZone(Tehran.ZONE).toInstant();
    }
}
