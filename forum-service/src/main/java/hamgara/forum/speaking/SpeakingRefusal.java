package hamgara.forum.speaking;

import hamgara.kit.problem.Refusal;

/// The refusals around speaking.
final class SpeakingRefusal {

    private SpeakingRefusal() {}

    /// Nobody speaks in a session that does not go on.
    static final class SessionNotInProgress extends Refusal.Conflict {
        SessionNotInProgress(String state) {
            super("session-not-in-progress", "state", state);
        }
    }

    /// The person waits for a turn already.
    static final class AlreadyInLine extends Refusal.Conflict {
        AlreadyInLine() {
            super("already-in-line");
        }
    }

    /// One speaks at a time.
    static final class SomebodySpeaks extends Refusal.Conflict {
        SomebodySpeaks() {
            super("somebody-speaks");
        }
    }

    /// The session has no such turn, or the caller does not wait for one.
    static final class TurnNotFound extends Refusal.NotFound {
        TurnNotFound() {
            super("turn-not-found");
        }
    }

    /// From its present state it cannot go there.
    static final class TurnStateWrong extends Refusal.Conflict {
        TurnStateWrong(String state) {
            super("turn-state-wrong", "state", state);
        }
    }

    /// A telephone or identity number of somebody is no word of theirs.
    static final class NumberInText extends Refusal.Invalid {
        NumberInText() {
            super("number-in-text");
        }
    }
}
