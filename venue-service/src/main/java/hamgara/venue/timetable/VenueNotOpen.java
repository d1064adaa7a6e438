package hamgara.venue.timetable;

import hamgara.kit.problem.Refusal;

/// A venue that is closed or not confirmed has no timetable.
final class VenueNotOpen extends Refusal.Conflict {
    VenueNotOpen(String code) {
        super("venue-not-open", "venueCode", code);
    }
}
