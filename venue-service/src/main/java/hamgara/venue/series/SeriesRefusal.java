package hamgara.venue.series;

import hamgara.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;

/// The refusals around series.
final class SeriesRefusal {

    private SeriesRefusal() {}

    static final class SeriesNotFound extends Refusal.NotFound {
        SeriesNotFound(UUID series) {
            super("series-not-found", "series", series);
        }
    }

    static final class SessionNotFound extends Refusal.NotFound {
        SessionNotFound() {
            super("session-not-found");
        }
    }

    /// A part of the rule is unknown, malformed or out of bounds.
    static final class RecurrenceNotUnderstood extends Refusal.Invalid {
        RecurrenceNotUnderstood(String part) {
            super("recurrence-not-understood", "part", part);
        }
    }

    /// The rule gives no day at all, or the period is not in order.
    static final class SeriesEmpty extends Refusal.Invalid {
        SeriesEmpty(long maxDays) {
            super("series-empty", "maxDays", maxDays);
        }
    }

    /// More places than the facility takes, or a session that crosses midnight.
    static final class SessionUnfit extends Refusal.Invalid {
        SessionUnfit(int places) {
            super("session-unfit", "places", places);
        }
    }

    /// The youngest age is above the oldest.
    static final class SessionAgesReversed extends Refusal.Invalid {
        SessionAgesReversed() {
            super("session-ages-reversed");
        }
    }

    /// Some of its sessions cannot be; with `skipConflicts` the others are made.
    static final class SeriesPartlyImpossible extends Refusal.Conflict {
        SeriesPartlyImpossible(List<RejectedSession> rejected, int possible) {
            super("series-partly-impossible", "rejected", rejected, "possible", possible, "option", "skipConflicts");
        }
    }
}
