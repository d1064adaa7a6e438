package hamgara.venue.timetable;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals around opening hours.
final class TimetableRefusal {

    private TimetableRefusal() {}

    static final class OpeningSetNotFound extends Refusal.NotFound {
        OpeningSetNotFound(UUID openingSet) {
            super("opening-set-not-found", "openingSet", openingSet);
        }
    }

    /// It has ended: what was open stays on record.
    static final class OpeningSetOver extends Refusal.Conflict {
        OpeningSetOver() {
            super("opening-set-over");
        }
    }

    /// A period ends before it begins, or is longer than allowed.
    static final class PeriodNotOrdered extends Refusal.Invalid {
        PeriodNotOrdered(long maxDays) {
            super("period-not-ordered", "maxDays", maxDays);
        }
    }

    /// Hours of one day overlap, or end before they begin.
    static final class SpansOverlap extends Refusal.Invalid {
        SpansOverlap() {
            super("spans-overlap");
        }
    }

    /// More places than the facility takes.
    static final class TooManyPlaces extends Refusal.Invalid {
        TooManyPlaces(int places) {
            super("too-many-places", "places", places);
        }
    }

    /// A venue that is closed or not confirmed has no timetable.
    static final class VenueNotOpen extends Refusal.Conflict {
        VenueNotOpen(String code) {
            super("venue-not-open", "venueCode", code);
        }
    }
}
