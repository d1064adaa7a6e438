package hamgara.forum.convergence;

import hamgara.kit.problem.Refusal;

/// The refusals of convergence drafts.
final class ConvergenceRefusal {

    private ConvergenceRefusal() {}

    /// There is no such draft.
    static final class ConvergenceDraftNotFound extends Refusal.NotFound {
        ConvergenceDraftNotFound() {
            super("convergence-draft-not-found");
        }
    }

    /// The draft has no clause of this number.
    static final class ClauseNotFound extends Refusal.NotFound {
        ClauseNotFound() {
            super("clause-not-found");
        }
    }

    /// The map of the conversation shows no group, so nothing can be shared.
    static final class NoGroupsYet extends Refusal.Conflict {
        NoGroupsYet() {
            super("no-groups-yet");
        }
    }

    /// No statement has the support of every group.
    static final class NothingShared extends Refusal.Conflict {
        NothingShared(double floor) {
            super("nothing-shared", "floor", floor);
        }
    }

    /// One group would be below the floor.
    static final class BelowFloor extends Refusal.Conflict {
        BelowFloor(int group, double share, double floor) {
            super("below-floor", "group", group, "share", share, "floor", floor);
        }
    }
}
