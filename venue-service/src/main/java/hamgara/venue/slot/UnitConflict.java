package hamgara.venue.slot;

import hamgara.kit.problem.Refusal;
import java.io.Serial;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Another use has a part of the venue at that time; `onHold` when nobody has booked it yet and it may become free.
public final class UnitConflict extends Refusal.Conflict {

    @Serial
    private static final long serialVersionUID = 1;

    private final @Nullable UUID booked;

    public UnitConflict(boolean isOnlyHeld) {
        super("unit-conflict", "onHold", isOnlyHeld);
        this.booked = null;
    }

    UnitConflict(ExclusiveSlot wanted, boolean isOnlyHeld) {
        super("unit-conflict", "onHold", isOnlyHeld);
        this.booked = isOnlyHeld ? null : wanted.id();
    }

    /// The wanted slot whose time others have booked, if that is known.
    public @Nullable UUID booked() {
        return booked;
    }
}
