package hamgara.forum.evidence;

import hamgara.kit.problem.Refusal;

/// The refusals of evidence.
final class EvidenceRefusal {

    private EvidenceRefusal() {}

    /// The same file is there already.
    static final class EvidenceAlreadyThere extends Refusal.Conflict {
        EvidenceAlreadyThere(String sha256) {
            super("evidence-already-there", "sha256", sha256);
        }
    }

    /// Nobody has seen what will be there tomorrow.
    static final class EvidenceNotYet extends Refusal.Invalid {
        EvidenceNotYet() {
            super("evidence-not-yet");
        }
    }
}
