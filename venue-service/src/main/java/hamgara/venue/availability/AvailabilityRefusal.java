package hamgara.venue.availability;

import hamgara.kit.problem.Refusal;

/// What a search cannot mean.
final class AvailabilityRefusal {

    private AvailabilityRefusal() {}

    /// More days than one search answers, or an end before the begin.
    static final class SearchPeriodTooLong extends Refusal.Invalid {
        SearchPeriodTooLong(long maxDays) {
            super("search-period-too-long", "maxDays", maxDays);
        }
    }

    /// No programme of this id is in force.
    static final class ProgrammeNotKnown extends Refusal.NotFound {
        ProgrammeNotKnown() {
            super("programme-not-known");
        }
    }
}
