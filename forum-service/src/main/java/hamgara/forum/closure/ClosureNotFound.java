package hamgara.forum.closure;

import hamgara.kit.problem.Refusal;

/// There is no such notice.
final class ClosureNotFound extends Refusal.NotFound {
    ClosureNotFound() {
        super("closure-not-found");
    }
}
