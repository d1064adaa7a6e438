package hamgara.venue.hold;

import hamgara.kit.problem.Refusal;

/// All places are booked.
final class SlotFull extends Refusal.Conflict {
    SlotFull(int left) {
        super("slot-full", "left", left);
    }
}
