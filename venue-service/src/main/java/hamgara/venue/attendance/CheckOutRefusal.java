package hamgara.venue.attendance;

import hamgara.kit.problem.Refusal;
import java.time.Instant;
import java.util.UUID;

/// The refusals around leaving.
final class CheckOutRefusal {

    private CheckOutRefusal() {}

    /// Nobody came in with this booking, or as this walk-in.
    static final class NotCheckedIn extends Refusal.Conflict {
        NotCheckedIn() {
            super("not-checked-in");
        }
    }

    /// Nobody was let in under this id at the caller's venue.
    static final class WalkInNotFound extends Refusal.NotFound {
        WalkInNotFound(UUID walkIn) {
            super("walk-in-not-found", "walkIn", walkIn);
        }
    }

    /// Nobody leaves before they came, or in times to come.
    static final class CheckOutTimeWrong extends Refusal.Conflict {
        CheckOutTimeWrong(Instant cameAt) {
            super("check-out-time-wrong", "cameAt", cameAt);
        }
    }

    /// They have left before.
    static final class AlreadyCheckedOut extends Refusal.Conflict {
        AlreadyCheckedOut() {
            super("already-checked-out");
        }
    }

    /// This id already stands for the leaving of others.
    static final class CheckOutIdReused extends Refusal.Conflict {
        CheckOutIdReused() {
            super("check-out-id-reused");
        }
    }
}
