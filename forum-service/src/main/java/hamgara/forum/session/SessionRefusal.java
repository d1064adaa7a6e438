package hamgara.forum.session;

import hamgara.kit.problem.Refusal;
import java.time.LocalDate;

/// The refusals of sessions and their agendas.
final class SessionRefusal {

    private SessionRefusal() {}

    /// There is no such session, or it is not the caller's to know of.
    static final class SessionNotFound extends Refusal.NotFound {
        SessionNotFound() {
            super("session-not-found");
        }
    }

    /// From its present state it cannot go there.
    static final class SessionStateWrong extends Refusal.Conflict {
        SessionStateWrong(SessionState from, SessionState to) {
            super("session-state-wrong", "from", from.name(), "to", to.name(), "allowed", from.allowed());
        }
    }

    /// It has begun or is over: what was announced stays as it was.
    static final class SessionBegun extends Refusal.Conflict {
        SessionBegun(SessionState state) {
            super("session-begun", "state", state.name());
        }
    }

    /// People were invited for these times; it has to be postponed first.
    static final class SessionAnnounced extends Refusal.Conflict {
        SessionAnnounced() {
            super("session-announced");
        }
    }

    /// It ends before it begins, or lasts longer than a day.
    static final class SessionTimesWrong extends Refusal.Invalid {
        SessionTimesWrong() {
            super("session-times-wrong");
        }
    }

    /// More seats are reserved than there are.
    static final class SeatsWrong extends Refusal.Invalid {
        SeatsWrong() {
            super("seats-wrong");
        }
    }

    /// So many people have a place already.
    static final class SeatsTaken extends Refusal.Conflict {
        SeatsTaken(int confirmed) {
            super("seats-taken", "confirmed", confirmed);
        }
    }

    /// People are told too late.
    static final class NoticeTooShort extends Refusal.Conflict {
        NoticeTooShort(int days, LocalDate earliest) {
            super("notice-too-short", "days", days, "earliest", earliest.toString());
        }
    }

    /// Nobody is invited to a place that will be closed.
    static final class PlaceIsClosed extends Refusal.Conflict {
        PlaceIsClosed(String venue) {
            super("place-is-closed", "venue", venue);
        }
    }

    /// Nobody is invited without being told what for.
    static final class AgendaMissing extends Refusal.Conflict {
        AgendaMissing() {
            super("agenda-missing");
        }
    }

    /// The items of its agenda are longer than the session.
    static final class AgendaTooLong extends Refusal.Invalid {
        AgendaTooLong(long minutes, long most) {
            super("agenda-too-long", "minutes", minutes, "most", most);
        }
    }

    /// A session opens on its own day, or before its end where that is past midnight.
    static final class SessionNotToday extends Refusal.Conflict {
        SessionNotToday(LocalDate day) {
            super("session-not-today", "day", day.toString());
        }
    }

    /// Too few are there, and nobody wrote down that it goes on all the same.
    static final class QuorumMissing extends Refusal.Conflict {
        QuorumMissing(int quorum) {
            super("quorum-missing", "quorum", quorum);
        }
    }
}
