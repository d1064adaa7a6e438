package hamgara.venue.timetable;

import hamgara.kit.problem.Refusal;

/// Hours of one day overlap, or end before they begin.
final class SpansOverlap extends Refusal.Invalid {
    SpansOverlap() {
        super("spans-overlap");
    }
}
