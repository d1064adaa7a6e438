package hamgara.venue.match;

import hamgara.kit.problem.Refusal;

/// A shared timetable ends before it begins, is over, or is longer than allowed.
final class TimetablePeriodWrong extends Refusal.Invalid {
    TimetablePeriodWrong() {
        super("timetable-period-wrong");
    }
}
