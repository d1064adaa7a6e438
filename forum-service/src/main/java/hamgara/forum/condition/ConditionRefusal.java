package hamgara.forum.condition;

import hamgara.kit.problem.Refusal;

/// The refusals around conditions.
final class ConditionRefusal {

    private ConditionRefusal() {}

    /// The proposal has no such condition.
    static final class ConditionNotFound extends Refusal.NotFound {
        ConditionNotFound() {
            super("condition-not-found");
        }
    }

    /// It has come true before, or has been passed.
    static final class ConditionMovedOn extends Refusal.Conflict {
        ConditionMovedOn() {
            super("condition-moved-on");
        }
    }

    /// Whoever objects waits for this condition.
    static final class NotWaitingForIt extends Refusal.Conflict {
        NotWaitingForIt() {
            super("not-waiting-for-it");
        }
    }

    /// A proposal has so many conditions at most; others may wait for one of those.
    static final class TooManyConditions extends Refusal.Conflict {
        TooManyConditions(int most) {
            super("too-many-conditions", "most", most);
        }
    }
}
