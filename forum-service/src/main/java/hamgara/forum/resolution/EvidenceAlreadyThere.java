package hamgara.forum.resolution;

import hamgara.kit.problem.Refusal;

/// This very file is evidence of the resolution already.
final class EvidenceAlreadyThere extends Refusal.Conflict {
    EvidenceAlreadyThere(String sha256) {
        super("evidence-already-there", "sha256", sha256);
    }
}
