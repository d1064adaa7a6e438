package hamgara.venue.capacity;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals of the register.
final class CapacityRefusal {

    private CapacityRefusal() {}

    /// The caller's token names no agency to act for.
    static final class AgencyUnknown extends Refusal.Forbidden {
        AgencyUnknown() {
            super("agency-unknown");
        }
    }

    /// No capacity has this id, or it lapsed and is not the caller's to know of.
    static final class CapacityNotFound extends Refusal.NotFound {
        CapacityNotFound(UUID capacity) {
            super("capacity-not-found", "capacity", capacity);
        }
    }

    /// A facility is offered once; its owner changes that offer.
    static final class FacilityOfferedBefore extends Refusal.Conflict {
        FacilityOfferedBefore(UUID capacity) {
            super("facility-offered-before", "capacity", capacity);
        }
    }

    /// More people than the facility takes.
    static final class MorePlacesThanFacility extends Refusal.Invalid {
        MorePlacesThanFacility(int places) {
            super("more-places-than-facility", "places", places);
        }
    }

    /// The capacity is no longer offered.
    static final class CapacityWithdrawnBefore extends Refusal.Conflict {
        CapacityWithdrawnBefore() {
            super("capacity-withdrawn-before");
        }
    }

    /// Idle hours of one day overlap, or end before they begin.
    static final class WindowsOverlap extends Refusal.Invalid {
        WindowsOverlap() {
            super("windows-overlap");
        }
    }

    /// A shared timetable, proposed or agreed, uses hours that would no longer be idle.
    static final class WindowsPromised extends Refusal.Conflict {
        WindowsPromised() {
            super("windows-promised");
        }
    }
}
