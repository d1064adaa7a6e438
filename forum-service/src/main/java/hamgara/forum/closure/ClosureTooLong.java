package hamgara.forum.closure;

import hamgara.kit.problem.Refusal;

/// With this closure a county would be closed for longer than any clock may stand still.
final class ClosureTooLong extends Refusal.Conflict {
    ClosureTooLong(String county, int mostDays) {
        super("closure-too-long", "county", county, "mostDays", mostDays);
    }
}
