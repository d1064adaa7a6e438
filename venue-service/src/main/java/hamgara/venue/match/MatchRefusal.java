package hamgara.venue.match;

import hamgara.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;

/// The refusals of matches.
final class MatchRefusal {

    private MatchRefusal() {}

    /// A line lies outside the idle hours of its capacity, or overlaps another line.
    static final class LineOutsideIdleWindow extends Refusal.Invalid {
        LineOutsideIdleWindow() {
            super("line-outside-idle-window");
        }
    }

    /// No match has this id.
    static final class MatchNotFound extends Refusal.NotFound {
        MatchNotFound(UUID match) {
            super("match-not-found", "match", match);
        }
    }

    /// The match is agreed or withdrawn.
    static final class MatchSettled extends Refusal.Conflict {
        MatchSettled(MatchState state) {
            super("match-settled", "state", state);
        }
    }

    /// Neither capacity is of the caller's agency.
    static final class NotYourMatch extends Refusal.Forbidden {
        NotYourMatch() {
            super("not-your-match");
        }
    }

    /// The consent names another version of the timetable than the present one.
    static final class TimetableChanged extends Refusal.Conflict {
        TimetableChanged(int present) {
            super("timetable-changed", "timetableVersion", present);
        }
    }

    /// Others have hours of the timetable; those that were found first are told.
    static final class TimetableHoursTaken extends Refusal.Conflict {
        TimetableHoursTaken(List<HoursTaken> taken) {
            super("timetable-hours-taken", "taken", taken);
        }
    }

    /// The timetable ends before it begins, is over, or is too long.
    static final class TimetablePeriodWrong extends Refusal.Invalid {
        TimetablePeriodWrong() {
            super("timetable-period-wrong");
        }
    }
}
