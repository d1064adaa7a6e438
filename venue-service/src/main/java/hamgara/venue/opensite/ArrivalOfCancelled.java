package hamgara.venue.opensite;

import hamgara.kit.problem.Refusal;

/// The booking was cancelled.
final class ArrivalOfCancelled extends Refusal.Conflict {
    ArrivalOfCancelled() {
        super("arrival-of-cancelled");
    }
}
