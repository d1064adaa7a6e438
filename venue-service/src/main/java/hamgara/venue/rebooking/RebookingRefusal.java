package hamgara.venue.rebooking;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals around proposals.
final class RebookingRefusal {

    private RebookingRefusal() {}

    static final class RebookingNotFound extends Refusal.NotFound {
        RebookingNotFound(UUID rebooking) {
            super("rebooking-not-found", "rebooking", rebooking);
        }
    }

    /// It was answered otherwise, or its time is over.
    static final class RebookingEnded extends Refusal.Conflict {
        RebookingEnded(RebookingState state) {
            super("rebooking-ended", "state", state.name());
        }
    }

    /// Another kind, audience, age or county, too early, too late, or closed as well.
    static final class RebookingSlotUnfit extends Refusal.Invalid {
        RebookingSlotUnfit() {
            super("rebooking-slot-unfit");
        }
    }

    /// Others took all that was proposed; naming another slot or declining remains.
    static final class RebookingOptionsTaken extends Refusal.Conflict {
        RebookingOptionsTaken() {
            super("rebooking-options-taken");
        }
    }
}
