package hamgara.forum.agencycase;

import hamgara.kit.problem.Refusal;

/// There is no such case.
final class CaseNotFound extends Refusal.NotFound {
    CaseNotFound() {
        super("case-not-found");
    }
}
