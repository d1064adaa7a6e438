package hamgara.venue.knowncard;

import hamgara.kit.problem.Refusal;

/// Why a card keeps no places.
final class KnownCardRefusal {

    private KnownCardRefusal() {}

    /// It cannot be used for now; what it has booked stays.
    static final class CardSuspended extends Refusal.Conflict {
        CardSuspended() {
            super("card-suspended");
        }
    }

    /// It is expired, cancelled or replaced by another one.
    static final class CardOver extends Refusal.Conflict {
        CardOver() {
            super("card-over");
        }
    }
}
