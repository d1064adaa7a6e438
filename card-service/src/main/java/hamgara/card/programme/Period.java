package hamgara.card.programme;

import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import java.time.LocalDate;

/// How long a quota lasts before it starts anew: a week from Saturday, a Jalali month or a Jalali year.
public enum Period {
    WEEK,
    MONTH,
    YEAR;

    public LocalDate startsOn(LocalDate day) {
        return switch (this) {
            case WEEK -> Tehran.weekOf(day);
            case MONTH -> Tehran.monthOf(day);
            case YEAR -> Jalali.day(Jalali.dateOf(day).year(), 1, 1);
        };
    }

    /// The last day of the period, which still counts.
    public LocalDate endsOn(LocalDate day) {
        return switch (this) {
            case WEEK -> Tehran.weekOf(day).plusDays(6);
            case MONTH -> Tehran.monthEnd(day);
            case YEAR -> Jalali.day(Jalali.dateOf(day).year() + 1, 1, 1).minusDays(1);
        };
    }
}
