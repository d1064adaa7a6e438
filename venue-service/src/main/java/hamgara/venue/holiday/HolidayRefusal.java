package hamgara.venue.holiday;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals around holidays.
final class HolidayRefusal {

    private HolidayRefusal() {}

    static final class HolidayNotFound extends Refusal.NotFound {
        HolidayNotFound(UUID holiday) {
            super("holiday-not-found", "holiday", holiday);
        }
    }

    /// Its day is sure already, or over.
    static final class HolidayNotTentative extends Refusal.Conflict {
        HolidayNotTentative() {
            super("holiday-not-tentative");
        }
    }

    /// The sighting of the moon moves a day by one at most.
    static final class HolidayMovedTooFar extends Refusal.Invalid {
        HolidayMovedTooFar() {
            super("holiday-moved-too-far");
        }
    }

    /// The calendar is decided for the province or the country.
    static final class HolidayNotYours extends Refusal.Forbidden {
        HolidayNotYours() {
            super("holiday-not-yours");
        }
    }
}
