package hamgara.forum.merge;

import hamgara.kit.problem.Refusal;

/// The refusals around merges.
final class MergeRefusal {

    private MergeRefusal() {}

    /// A proposal goes into another, and into one of its own hall.
    static final class MergeAcrossHalls extends Refusal.Conflict {
        MergeAcrossHalls() {
            super("merge-across-halls");
        }
    }

    /// A proposal does not go into itself.
    static final class MergeWithItself extends Refusal.Invalid {
        MergeWithItself() {
            super("merge-with-itself");
        }
    }
}
