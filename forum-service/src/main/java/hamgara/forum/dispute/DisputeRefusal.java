package hamgara.forum.dispute;

import hamgara.kit.problem.Refusal;

/// The refusals of disputes.
final class DisputeRefusal {

    private DisputeRefusal() {}

    /// Those who supported the proposal say whether what it asked for is done.
    static final class DisputerNotSupporter extends Refusal.Forbidden {
        DisputerNotSupporter() {
            super("disputer-not-supporter");
        }
    }

    /// A supporter disputes a resolution once, also one who was forgotten since.
    static final class DisputedOnce extends Refusal.Conflict {
        DisputedOnce() {
            super("disputed-once");
        }
    }

    /// Nobody decides a dispute about their own verification, or their own dispute.
    static final class DisputeIsOwn extends Refusal.Forbidden {
        DisputeIsOwn() {
            super("dispute-is-own");
        }
    }
}
