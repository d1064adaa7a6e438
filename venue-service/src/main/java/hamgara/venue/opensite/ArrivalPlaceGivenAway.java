package hamgara.venue.opensite;

import hamgara.kit.problem.Refusal;

/// Nobody came in time, and people without a booking have the places.
final class ArrivalPlaceGivenAway extends Refusal.Conflict {
    ArrivalPlaceGivenAway() {
        super("arrival-place-given-away");
    }
}
