package hamgara.venue.hold;

import hamgara.kit.problem.Refusal;

/// The slot has begun or was closed.
public final class SlotNotBookable extends Refusal.Conflict {
    public SlotNotBookable() {
        super("slot-not-bookable");
    }
}
