package hamgara.forum.trust;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// The refusals around standings.
final class StandingRefusal {

    private StandingRefusal() {}

    /// A moderator keeps the person from this for a time.
    static final class Sanctioned extends Refusal.Forbidden {
        Sanctioned(SanctionKind kind, Instant until) {
            super("sanctioned", "kind", kind.name(), "until", until.toString());
        }
    }
}
