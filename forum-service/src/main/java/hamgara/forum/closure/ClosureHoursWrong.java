package hamgara.forum.closure;

import hamgara.kit.problem.Refusal;

/// A short day says when it ends, and no other closure does.
final class ClosureHoursWrong extends Refusal.Invalid {
    ClosureHoursWrong() {
        super("closure-hours-wrong");
    }
}
