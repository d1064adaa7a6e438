package hamgara.kit.time;

import hamgara.kit.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;

/// A day so far off that the Jalali calendar is not kept for it.
public final class DateOutOfRange extends Refusal.Invalid {

    private static final int FIRST_YEAR = 623;
    private static final int LAST_YEAR = 9999;

    // wherever on earth the day is begun
    private static final Instant EARLIEST = Instant.parse("0623-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public DateOutOfRange() {
        super("date-out-of-range");
    }

    /// Refuses days that no calendar, no clock and no database here has to know.
    public static void check(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateOutOfRange();
        }
    }

    /// The same for instants.
    public static void check(Instant at) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new DateOutOfRange();
        }
    }
}
