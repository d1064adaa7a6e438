package hamgara.venue.noshow;

import hamgara.kit.problem.Refusal;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import java.time.Instant;
import java.util.UUID;

/// The refusals around no-shows.
final class NoShowRefusal {

    private NoShowRefusal() {}

    /// Nobody came too often; the card goes on being taken at the door.
    static final class BookingPaused extends Refusal.Conflict {
        BookingPaused(Instant pausedUntil) {
            super(
                    "booking-paused",
                    "pausedUntil",
                    pausedUntil,
                    "pausedUntilDay",
                    Tehran.dayOf(pausedUntil).toString(),
                    "pausedUntilJalali",
                    Jalali.of(pausedUntil));
        }
    }

    static final class NoShowNotFound extends Refusal.NotFound {
        NoShowNotFound(UUID booking) {
            super("no-show-not-found", "booking", booking);
        }
    }

    /// It does not stand so that this step is possible.
    static final class NoShowState extends Refusal.Conflict {
        NoShowState(NoShowStanding standing) {
            super("no-show-state", "standing", standing.name());
        }
    }

    /// Too much time has gone by.
    static final class ExcuseTooLate extends Refusal.Conflict {
        ExcuseTooLate(Instant possibleUntil) {
            super("excuse-too-late", "possibleUntil", possibleUntil);
        }
    }

    /// Nobody decides about themselves, nor about what they decided before.
    static final class NoShowOtherDecides extends Refusal.Forbidden {
        NoShowOtherDecides() {
            super("no-show-other-decides");
        }
    }
}
