package hamgara.venue.hold;

import hamgara.kit.problem.Refusal;

/// A booking already came of this hold.
final class HoldAlreadyConfirmed extends Refusal.Conflict {
    HoldAlreadyConfirmed() {
        super("hold-already-confirmed");
    }
}
