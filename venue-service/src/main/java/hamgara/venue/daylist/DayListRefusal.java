package hamgara.venue.daylist;

import hamgara.kit.problem.Refusal;

/// The refusals around day lists.
final class DayListRefusal {

    private DayListRefusal() {}

    /// Of a day that is over, or too far ahead.
    static final class DayListOutOfReach extends Refusal.Conflict {
        DayListOutOfReach(int daysAhead) {
            super("day-list-out-of-reach", "daysAhead", daysAhead);
        }
    }

    /// No date in ISO form.
    static final class DayListDateMalformed extends Refusal.Malformed {
        DayListDateMalformed() {
            super("day-list-date-malformed");
        }
    }
}
