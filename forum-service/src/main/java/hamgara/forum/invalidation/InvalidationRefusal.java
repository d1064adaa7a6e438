package hamgara.forum.invalidation;

import hamgara.kit.problem.Refusal;

/// The refusals around batches.
final class InvalidationRefusal {

    private InvalidationRefusal() {}

    /// There is no such batch.
    static final class InvalidationNotFound extends Refusal.NotFound {
        InvalidationNotFound() {
            super("invalidation-not-found");
        }
    }

    /// A batch says which supports it means.
    static final class InvalidationConditionNeeded extends Refusal.Invalid {
        InvalidationConditionNeeded() {
            super("invalidation-condition-needed");
        }
    }

    /// The times are the wrong way round, or past.
    static final class InvalidationTimeWrong extends Refusal.Invalid {
        InvalidationTimeWrong() {
            super("invalidation-time-wrong");
        }
    }

    /// What has started is not called off, and what was called off does not start.
    static final class InvalidationMovedOn extends Refusal.Conflict {
        InvalidationMovedOn(InvalidationState state) {
            super("invalidation-moved-on", "state", state.name());
        }
    }
}
