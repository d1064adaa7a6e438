package hamgara.venue.opensite;

import hamgara.kit.problem.Refusal;

/// Not open for arrivals yet, or over.
final class ArrivalUntimely extends Refusal.Conflict {
    ArrivalUntimely() {
        super("arrival-untimely");
    }
}
