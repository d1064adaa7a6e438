package hamgara.kit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// When offices open and close on one weekday, from a day on; `until` is the last such day, none when the rule stands.
public record OfficeHours(
        LocalDate from, @Nullable LocalDate until, DayOfWeek weekday, LocalTime opens, LocalTime closes) {

    public OfficeHours {
        Dated.check(from, until);
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("Office hours end at " + closes + ", before they begin at " + opens);
        }
    }

    /// Whether some day has both rules.
    boolean meets(OfficeHours other) {
        return weekday == other.weekday
                && (until == null || !other.from.isAfter(until))
                && (other.until == null || !from.isAfter(other.until));
    }

    boolean holdsOn(LocalDate day) {
        return weekday == day.getDayOfWeek() && Dated.covers(from, until, day);
    }
}
