package hamgara.forum.livepoll;

import hamgara.kit.problem.Refusal;

/// The refusals of live polls.
final class LivePollRefusal {

    private LivePollRefusal() {}

    /// The session has no such poll, or it is not open yet.
    static final class PollNotFound extends Refusal.NotFound {
        PollNotFound() {
            super("poll-not-found");
        }
    }

    /// From its present state it cannot go there, and nobody votes in it.
    static final class PollStateWrong extends Refusal.Conflict {
        PollStateWrong(LivePollState state) {
            super("poll-state-wrong", "state", state.name());
        }
    }

    /// Polls are for sessions that go on.
    static final class PollOutsideSession extends Refusal.Conflict {
        PollOutsideSession(String state) {
            super("poll-outside-session", "state", state);
        }
    }

    /// The poll has no such option.
    static final class PollOptionUnknown extends Refusal.Invalid {
        PollOptionUnknown() {
            super("poll-option-unknown");
        }
    }

    /// The voice stays counted without a name.
    static final class PollVoiceSpent extends Refusal.Conflict {
        PollVoiceSpent() {
            super("poll-voice-spent");
        }
    }
}
