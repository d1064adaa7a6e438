package hamgara.venue.capacity;

import hamgara.kit.problem.Refusal;

/// The capacity is no longer offered.
final class CapacityWithdrawnBefore extends Refusal.Conflict {
    CapacityWithdrawnBefore() {
        super("capacity-withdrawn-before");
    }
}
