package hamgara.forum.agencycase;

import hamgara.kit.problem.Refusal;

/// The case has left the state in which this is possible.
final class CaseNotWaiting extends Refusal.Conflict {
    CaseNotWaiting(CaseState state) {
        super("case-not-waiting", "state", state.name());
    }
}
