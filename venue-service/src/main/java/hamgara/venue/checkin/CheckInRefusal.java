package hamgara.venue.checkin;

import hamgara.kit.problem.Refusal;
import java.time.Duration;
import java.time.Instant;

/// The refusals at the door. Those that send a person away say by `refusal` why, as [DoorRefusal] lists it.
public final class CheckInRefusal {

    private static final String WHY = "refusal";

    private CheckInRefusal() {}

    /// No booking goes with the code or card, here and today.
    public static final class CheckInInvalid extends Refusal.Invalid {
        public CheckInInvalid() {
            super("check-in-invalid", WHY, DoorRefusal.INVALID.name());
        }
    }

    /// Neither a code, nor a card, nor a booking with its card.
    public static final class CheckInUnclear extends Refusal.Invalid {
        public CheckInUnclear() {
            super("check-in-unclear");
        }
    }

    /// The booking or slot is of another venue than the one that asks.
    public static final class CheckInWrongVenue extends Refusal.Forbidden {
        public CheckInWrongVenue() {
            super("check-in-wrong-venue", WHY, DoorRefusal.WRONG_VENUE.name());
        }
    }

    /// The time is kept for others; says nothing of the person but that.
    public static final class CheckInWrongAudience extends Refusal.Conflict {
        public CheckInWrongAudience(String reason) {
            super("check-in-wrong-audience", "reason", reason, WHY, DoorRefusal.WRONG_AUDIENCE.name());
        }
    }

    /// Check-in has not opened for this slot.
    static final class CheckInTooEarly extends Refusal.Conflict {
        CheckInTooEarly(Instant opensAt) {
            super("check-in-too-early", "opensAt", opensAt, WHY, DoorRefusal.NOT_YET.name());
        }
    }

    /// The slot is over, or the arrival was noted too long ago.
    static final class CheckInTooLate extends Refusal.Conflict {
        CheckInTooLate() {
            super("check-in-too-late", WHY, DoorRefusal.TOO_LATE.name());
        }
    }

    /// Nobody came in time, and others were given the places.
    static final class PlaceGivenAway extends Refusal.Conflict {
        PlaceGivenAway() {
            super("place-given-away", WHY, DoorRefusal.TOO_LATE.name());
        }
    }

    /// The booking was cancelled before anybody came.
    static final class BookingCancelledBefore extends Refusal.Conflict {
        BookingCancelledBefore() {
            super("booking-cancelled-before", WHY, DoorRefusal.CANCELLED.name());
        }
    }

    /// The booking was used already.
    static final class AlreadyCheckedIn extends Refusal.Conflict {
        AlreadyCheckedIn() {
            super("already-checked-in", WHY, DoorRefusal.ALREADY_USED.name());
        }
    }

    /// It was noted offline, and somebody at the venue has to look at it.
    static final class CheckInOfflineConflict extends Refusal.Conflict {
        CheckInOfflineConflict(String conflict) {
            super("check-in-offline-conflict", "conflict", conflict, WHY, DoorRefusal.OFFLINE_CONFLICT.name());
        }
    }

    /// This id already stands for another arrival.
    static final class CheckInIdReused extends Refusal.Conflict {
        CheckInIdReused() {
            super("check-in-id-reused");
        }
    }

    /// What happened at the door has a time of its own only, and always, when it was noted offline.
    public static final class OccurredAtOnlyOffline extends Refusal.Invalid {
        public OccurredAtOnlyOffline() {
            super("occurred-at-only-offline");
        }
    }

    /// The venue typed too many wrong codes; for a while none is looked at.
    static final class BookingCodesLocked extends Refusal.TooMany {
        BookingCodesLocked(Duration wait) {
            super("booking-codes-locked", wait, "seconds", Math.max(1, wait.toSeconds()));
        }
    }
}
