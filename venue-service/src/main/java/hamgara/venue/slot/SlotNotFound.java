package hamgara.venue.slot;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// No slot has this id.
final class SlotNotFound extends Refusal.NotFound {
    SlotNotFound(UUID slot) {
        super("slot-not-found", "slot", slot);
    }
}
