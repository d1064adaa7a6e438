package hamgara.venue.match;

import hamgara.kit.problem.Refusal;

/// The consent names another version of the timetable than the present one.
final class TimetableChanged extends Refusal.Conflict {
    TimetableChanged(int present) {
        super("timetable-changed", "timetableVersion", present);
    }
}
