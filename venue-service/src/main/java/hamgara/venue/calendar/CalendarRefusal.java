package hamgara.venue.calendar;

import hamgara.kit.problem.Refusal;

/// The refusals around calendars.
final class CalendarRefusal {

    private CalendarRefusal() {}

    /// Nothing is told to the world here, or the secret is not (or no longer) one.
    static final class CalendarNotFound extends Refusal.NotFound {
        CalendarNotFound() {
            super("calendar-not-found");
        }
    }

    /// The caller has no calendar of the own bookings.
    static final class CalendarNotSubscribed extends Refusal.NotFound {
        CalendarNotSubscribed() {
            super("calendar-not-subscribed");
        }
    }
}
