package hamgara.venue.capacity;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// No capacity has this id.
final class CapacityNotFound extends Refusal.NotFound {
    CapacityNotFound(UUID capacity) {
        super("capacity-not-found", "capacity", capacity);
    }
}
