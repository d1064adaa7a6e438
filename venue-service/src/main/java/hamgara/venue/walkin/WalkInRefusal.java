package hamgara.venue.walkin;

import hamgara.kit.problem.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The refusals of people without a booking.
final class WalkInRefusal {

    private WalkInRefusal() {}

    /// The slot has not begun, is over, or does not take place.
    static final class SlotNotRunning extends Refusal.Conflict {
        SlotNotRunning() {
            super("slot-not-running");
        }
    }

    /// Several slots run, or none, and none was named.
    static final class WalkInSlotUnclear extends Refusal.Invalid {
        WalkInSlotUnclear(int running) {
            super("walk-in-slot-unclear", "running", running);
        }
    }

    /// A party has the facility alone.
    static final class SlotTakenAlone extends Refusal.Conflict {
        SlotTakenAlone() {
            super("slot-taken-alone");
        }
    }

    /// All places are used, or kept for those who booked them.
    static final class NoPlaceForWalkIn extends Refusal.Conflict {
        NoPlaceForWalkIn(int unclaimed, @Nullable Instant reopensAt) {
            super("no-place-for-walk-in", params(unclaimed, reopensAt));
        }

        private static Object[] params(int unclaimed, @Nullable Instant reopensAt) {
            return reopensAt == null
                    ? new Object[] {"unclaimed", unclaimed}
                    : new Object[] {"unclaimed", unclaimed, "reopensAt", reopensAt};
        }
    }

    /// The card has a place in this slot already.
    static final class CardInsideAlready extends Refusal.Conflict {
        CardInsideAlready() {
            super("card-inside-already", "refusal", "ALREADY_USED");
        }
    }

    /// It has booked: that is what it comes in with.
    static final class CardHasBooking extends Refusal.Conflict {
        CardHasBooking(UUID bookingId) {
            super("card-has-booking", "bookingId", bookingId);
        }
    }

    /// This id already stands for somebody else.
    static final class WalkInIdReused extends Refusal.Conflict {
        WalkInIdReused() {
            super("walk-in-id-reused");
        }
    }
}
