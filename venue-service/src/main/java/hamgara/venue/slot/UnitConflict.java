package hamgara.venue.slot;

import hamgara.kit.problem.Refusal;

/// Another use has a part of the venue at that time; `onHold` when nobody has booked it yet and it may become free.
public final class UnitConflict extends Refusal.Conflict {
    public UnitConflict(boolean isOnlyHeld) {
        super("unit-conflict", "onHold", isOnlyHeld);
    }
}
