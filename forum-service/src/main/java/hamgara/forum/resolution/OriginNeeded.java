package hamgara.forum.resolution;

import hamgara.kit.problem.Refusal;

/// A resolution comes from a proposal or from its case.
final class OriginNeeded extends Refusal.Invalid {
    OriginNeeded() {
        super("origin-needed");
    }
}
