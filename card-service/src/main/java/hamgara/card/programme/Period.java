package hamgara.card.programme;

import hamgara.kit.time.Tehran;
import java.time.LocalDate;

/// How long a quota lasts before it starts anew: a week from Saturday, or a Jalali month.
public enum Period {
    WEEK,
    MONTH;

    public LocalDate startsOn(LocalDate day) {
        return switch (this) {
            case WEEK -> Tehran.weekOf(day);
            case MONTH -> Tehran.monthOf(day);
        };
    }

    /// The last day of the period, which still counts.
    public LocalDate endsOn(LocalDate day) {
        return switch (this) {
            case WEEK -> Tehran.weekOf(day).plusDays(6);
            case MONTH -> Tehran.monthEnd(day);
        };
    }
}
