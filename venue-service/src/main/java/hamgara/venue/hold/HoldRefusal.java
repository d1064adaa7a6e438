package hamgara.venue.hold;

import hamgara.kit.problem.Refusal;
import java.time.Instant;
import java.util.UUID;

/// The refusals around kept places.
final class HoldRefusal {

    private HoldRefusal() {}

    /// The caller has no hold with this id.
    static final class HoldNotFound extends Refusal.NotFound {
        HoldNotFound(UUID hold) {
            super("hold-not-found", "hold", hold);
        }
    }

    /// This id already stands for another hold.
    static final class HoldIdReused extends Refusal.Conflict {
        HoldIdReused() {
            super("hold-id-reused");
        }
    }

    /// A booking already came of this hold.
    static final class HoldAlreadyConfirmed extends Refusal.Conflict {
        HoldAlreadyConfirmed() {
            super("hold-already-confirmed");
        }
    }

    /// The places were kept for some minutes, and the time is over.
    static final class HoldExpired extends Refusal.Gone {
        HoldExpired() {
            super("hold-expired");
        }
    }

    /// It was kept longer as often, or as long, as may be.
    static final class HoldExtendedEnough extends Refusal.Conflict {
        HoldExtendedEnough(int times, long longestMinutes) {
            super("hold-extended-enough", "times", times, "longestMinutes", longestMinutes);
        }
    }

    /// Neither one place is asked for nor a list of places, or one in two ways.
    static final class HoldItemUnclear extends Refusal.Invalid {
        HoldItemUnclear() {
            super("hold-item-unclear");
        }
    }

    /// More people than one party may be; a school, club or agency asks for them as a group.
    static final class PartyTooLarge extends Refusal.Invalid {
        PartyTooLarge(int atMost) {
            super("party-too-large", "atMost", atMost, "groupRequests", "/v1/group-requests");
        }
    }

    /// People book places of the slots of this facility; nobody takes it alone.
    static final class FacilityNotExclusive extends Refusal.Invalid {
        FacilityNotExclusive() {
            super("facility-not-exclusive");
        }
    }

    /// Too short, too long, or not on the grid of the facility.
    static final class IntervalNotAllowed extends Refusal.Invalid {
        IntervalNotAllowed(int startEveryMinutes, int minMinutes, int maxMinutes) {
            super(
                    "interval-not-allowed",
                    "startEveryMinutes",
                    startEveryMinutes,
                    "minMinutes",
                    minMinutes,
                    "maxMinutes",
                    maxMinutes);
        }
    }

    static final class OutsideOpeningHours extends Refusal.Conflict {
        OutsideOpeningHours() {
            super("outside-opening-hours");
        }
    }

    /// One person is in one place at a time.
    static final class OverlapsYourBooking extends Refusal.Conflict {
        OverlapsYourBooking() {
            super("overlaps-your-booking");
        }
    }

    /// All places are booked.
    static final class SlotFull extends Refusal.Conflict {
        SlotFull() {
            super("slot-full", "left", 0);
        }
    }

    /// Places are left, but fewer than asked for.
    static final class InsufficientPlaces extends Refusal.Conflict {
        InsufficientPlaces(int left) {
            super("insufficient-places", "left", left);
        }
    }

    /// Places are left, but not for whoever comes: others wait for them.
    static final class OthersWait extends Refusal.Conflict {
        OthersWait(int waiting) {
            super("others-wait", "waiting", waiting);
        }
    }

    /// Its places are drawn by lot among those who enter.
    static final class DrawnByLot extends Refusal.Conflict {
        DrawnByLot() {
            super("drawn-by-lot");
        }
    }

    /// Places are left, but others are about to book them.
    static final class ReservedByOthers extends Refusal.Conflict {
        ReservedByOthers(Instant tryAgainAt) {
            super("reserved-by-others", "tryAgainAt", tryAgainAt);
        }
    }
}
