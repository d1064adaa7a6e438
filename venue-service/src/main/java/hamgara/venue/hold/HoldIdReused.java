package hamgara.venue.hold;

import hamgara.kit.problem.Refusal;

/// This id already stands for another hold.
final class HoldIdReused extends Refusal.Conflict {
    HoldIdReused() {
        super("hold-id-reused");
    }
}
