package hamgara.kit.time;

import hamgara.kit.problem.Refusal;

/// A day so far off that the Jalali calendar is not kept for it.
public final class DateOutOfRange extends Refusal.Invalid {
    DateOutOfRange() {
        super("date-out-of-range");
    }
}
