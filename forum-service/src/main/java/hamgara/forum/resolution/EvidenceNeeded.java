package hamgara.forum.resolution;

import hamgara.kit.problem.Refusal;

/// Nothing is claimed done without evidence.
final class EvidenceNeeded extends Refusal.Invalid {
    EvidenceNeeded() {
        super("evidence-needed");
    }
}
