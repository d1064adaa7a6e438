package hamgara.venue.timetable;

import hamgara.kit.problem.Refusal;

/// More places than the facility takes.
final class TooManyPlaces extends Refusal.Invalid {
    TooManyPlaces(int places) {
        super("too-many-places", "places", places);
    }
}
