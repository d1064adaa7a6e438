package hamgara.forum.proposal;

import hamgara.kit.problem.Refusal;

/// Words of a session or paper are published when those who wrote them agreed.
final class ConsentNeeded extends Refusal.Invalid {
    ConsentNeeded() {
        super("consent-needed");
    }
}
