package hamgara.forum.closure;

import hamgara.kit.problem.Refusal;

/// A closure ends after it begins and does not last longer than a season.
final class ClosureDatesWrong extends Refusal.Invalid {
    ClosureDatesWrong(int mostDays) {
        super("closure-dates-wrong", "mostDays", mostDays);
    }
}
