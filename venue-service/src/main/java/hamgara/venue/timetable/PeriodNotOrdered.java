package hamgara.venue.timetable;

import hamgara.kit.problem.Refusal;

/// A period ends before it begins, or is longer than allowed.
final class PeriodNotOrdered extends Refusal.Invalid {
    PeriodNotOrdered(long maxDays) {
        super("period-not-ordered", "maxDays", maxDays);
    }
}
