package hamgara.venue.batch;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals around conflicts.
final class BatchRefusal {

    private BatchRefusal() {}

    static final class CheckInConflictNotFound extends Refusal.NotFound {
        CheckInConflictNotFound(UUID conflict) {
            super("check-in-conflict-not-found", "conflict", conflict);
        }
    }

    /// Somebody has resolved it before.
    static final class CheckInConflictResolved extends Refusal.Conflict {
        CheckInConflictResolved() {
            super("check-in-conflict-resolved");
        }
    }
}
