package hamgara.venue.utilisation;

import hamgara.kit.time.Tehran;
import java.time.LocalDate;

/// Whole weeks from Saturday on that are over, up to and without a day.
public record Weeks(LocalDate from, LocalDate until, int count) {

    /// The last so many before the week of a day.
    public static Weeks before(LocalDate day, int count) {
        LocalDate until = Tehran.weekOf(day);
        return new Weeks(until.minusWeeks(count), until, count);
    }
}
