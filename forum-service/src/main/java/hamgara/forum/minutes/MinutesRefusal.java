package hamgara.forum.minutes;

import hamgara.kit.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The refusals of minutes.
final class MinutesRefusal {

    private MinutesRefusal() {}

    /// There are no such minutes, or they are not the caller's to know of yet.
    static final class MinutesNotFound extends Refusal.NotFound {
        MinutesNotFound() {
            super("minutes-not-found");
        }
    }

    /// The session is not over, or closed already.
    static final class SessionNotHeld extends Refusal.Conflict {
        SessionNotHeld(String state) {
            super("session-not-held", "state", state);
        }
    }

    /// The session has minutes; signed ones get an addendum.
    static final class MinutesThere extends Refusal.Conflict {
        MinutesThere(UUID minutes) {
            super("minutes-there", "minutes", minutes.toString());
        }
    }

    /// Signed minutes are as they are; an addendum says what was wrong.
    static final class MinutesSealed extends Refusal.Conflict {
        MinutesSealed(String number) {
            super("minutes-sealed", "number", number);
        }
    }

    /// From their present state this is not possible.
    static final class MinutesStateWrong extends Refusal.Conflict {
        MinutesStateWrong(MinutesState state) {
            super("minutes-state-wrong", "state", state.name());
        }
    }

    /// Those who were there can still object.
    static final class ObjectionWindowOpen extends Refusal.Conflict {
        ObjectionWindowOpen(Instant until) {
            super("objection-window-open", "until", until.toString());
        }
    }

    /// Nobody has answered an objection, or one was accepted and the words are as before.
    static final class ObjectionOpen extends Refusal.Conflict {
        ObjectionOpen(int open, int accepted) {
            super("objection-open", "open", open, "accepted", accepted);
        }
    }

    /// It is too late, or too early, to object.
    static final class ObjectionsOver extends Refusal.Conflict {
        ObjectionsOver(MinutesState state) {
            super("objections-over", "state", state.name());
        }
    }

    /// There is no such objection to these minutes.
    static final class ObjectionNotFound extends Refusal.NotFound {
        ObjectionNotFound() {
            super("objection-not-found");
        }
    }

    /// It was answered.
    static final class ObjectionAnswered extends Refusal.Conflict {
        ObjectionAnswered() {
            super("objection-answered");
        }
    }

    /// One person signs once.
    static final class AlreadySigned extends Refusal.Conflict {
        AlreadySigned() {
            super("already-signed");
        }
    }

    /// The minutes name one item twice.
    static final class MinutesItemTwice extends Refusal.Invalid {
        MinutesItemTwice() {
            super("minutes-item-twice");
        }
    }

    /// What was taken on has to be followed by a working group.
    static final class WorkingGroupNeeded extends Refusal.Invalid {
        WorkingGroupNeeded() {
            super("working-group-needed");
        }
    }

    /// Due before anybody could begin.
    static final class CommitmentDueTooSoon extends Refusal.Invalid {
        CommitmentDueTooSoon() {
            super("commitment-due-too-soon");
        }
    }

    /// A session is not closed without signed minutes.
    static final class MinutesNotSigned extends Refusal.Conflict {
        MinutesNotSigned() {
            super("minutes-not-signed");
        }
    }

    /// The minutes are approved and wait for signatures.
    static final class SignaturesMissing extends Refusal.Conflict {
        SignaturesMissing(List<String> missing) {
            super("signatures-missing", "missing", missing);
        }
    }

    /// A decision led to nothing, and nobody said why.
    static final class DecisionWithoutCommitment extends Refusal.Conflict {
        DecisionWithoutCommitment(List<UUID> items) {
            super(
                    "decision-without-commitment",
                    "items",
                    items.stream().map(UUID::toString).toList());
        }
    }
}
