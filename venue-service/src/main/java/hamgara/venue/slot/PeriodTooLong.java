package hamgara.venue.slot;

import hamgara.kit.problem.Refusal;

/// More days asked for at once than a list answers, or an end before the begin.
final class PeriodTooLong extends Refusal.Invalid {
    PeriodTooLong(long maxDays) {
        super("period-too-long", "maxDays", maxDays);
    }
}
