package hamgara.venue.facility;

import hamgara.kit.problem.Refusal;
import hamgara.venue.slot.Slots.Committed;
import java.util.List;

/// The refusals around what a facility is.
final class FacilityRefusal {

    private FacilityRefusal() {}

    /// An exclusive facility without grid and lengths.
    static final class TimesMissing extends Refusal.Invalid {
        TimesMissing() {
            super("times-missing");
        }
    }

    /// A shared facility has slots; nobody chooses times.
    static final class TimesOnlyExclusive extends Refusal.Invalid {
        TimesOnlyExclusive() {
            super("times-only-exclusive");
        }
    }

    static final class TimesUneven extends Refusal.Invalid {
        TimesUneven() {
            super("times-uneven");
        }
    }

    /// An exclusive facility that takes no part of the venue would be apart from nothing.
    static final class SpacesMissing extends Refusal.Invalid {
        SpacesMissing() {
            super("spaces-missing");
        }
    }

    static final class CancellationReversed extends Refusal.Invalid {
        CancellationReversed() {
            super("cancellation-reversed");
        }
    }

    /// More people have places in coming slots than it shall take.
    static final class CapacityBelowCommitted extends Refusal.Conflict {
        CapacityBelowCommitted(List<Committed> slots) {
            super("capacity-below-committed", "slots", slots);
        }
    }
}
