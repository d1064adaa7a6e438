package hamgara.forum.agencycase;

import hamgara.kit.problem.Refusal;

/// The refusals of cases.
final class CaseRefusal {

    private CaseRefusal() {}

    /// There is no such case, or it is not the caller's to know of.
    static final class CaseNotFound extends Refusal.NotFound {
        CaseNotFound() {
            super("case-not-found");
        }
    }

    /// The case has left the state in which this is possible.
    static final class CaseNotWaiting extends Refusal.Conflict {
        CaseNotWaiting(CaseState state) {
            super("case-not-waiting", "state", state.name());
        }
    }

    /// The case is with this agency.
    static final class AlreadyThere extends Refusal.Conflict {
        AlreadyThere(String agency) {
            super("already-there", "agency", agency);
        }
    }

    /// Another agency was asked to take the case and has not said yet whether it does.
    static final class TransferPending extends Refusal.Conflict {
        TransferPending(String agency) {
            super("transfer-pending", "agency", agency);
        }
    }

    /// Nobody was asked to take the case, or the time to do so is over.
    static final class TransferNotPending extends Refusal.Conflict {
        TransferNotPending() {
            super("transfer-not-pending");
        }
    }

    /// The governor's office decides which agency answers, and the agencies no more.
    static final class CaseWithGovernor extends Refusal.Conflict {
        CaseWithGovernor() {
            super("case-with-governor");
        }
    }

    /// The agencies still settle among themselves which one answers.
    static final class CaseNotWithGovernor extends Refusal.Conflict {
        CaseNotWithGovernor() {
            super("case-not-with-governor");
        }
    }

    /// The case has not climbed to the deputy of the governor-general, or the caller is somebody else.
    static final class CaseNotWithDeputy extends Refusal.Forbidden {
        CaseNotWithDeputy() {
            super("case-not-with-deputy");
        }
    }

    /// The one extension was taken.
    static final class ExtensionTaken extends Refusal.Conflict {
        ExtensionTaken() {
            super("extension-taken");
        }
    }

    /// The answer is due already, so it cannot be put off.
    static final class ExtensionTooLate extends Refusal.Conflict {
        ExtensionTooLate() {
            super("extension-too-late");
        }
    }

    /// The hall's policy does not name this reason.
    static final class PauseReasonUnknown extends Refusal.Invalid {
        PauseReasonUnknown(String reason, String allowed) {
            super("pause-reason-unknown", "reason", reason, "allowed", allowed);
        }
    }

    /// The clock would stand still for longer than it may.
    static final class PauseCap extends Refusal.Conflict {
        PauseCap(int asked, int left) {
            super("pause-cap", "asked", asked, "left", left);
        }
    }

    /// The last day of a pause has a working day before it, and is no day of the past.
    static final class PauseEmpty extends Refusal.Invalid {
        PauseEmpty() {
            super("pause-empty");
        }
    }

    /// The answer is late already: nothing is left to be stopped.
    static final class PauseTooLate extends Refusal.Conflict {
        PauseTooLate() {
            super("pause-too-late");
        }
    }

    /// The clock stands still already.
    static final class CasePaused extends Refusal.Conflict {
        CasePaused(String until) {
            super("case-paused", "until", until);
        }
    }

    /// The clock runs.
    static final class CaseNotPaused extends Refusal.Conflict {
        CaseNotPaused() {
            super("case-not-paused");
        }
    }

    /// There is no answer yet to be corrected, accepted or objected to.
    static final class CaseNotAnswered extends Refusal.Conflict {
        CaseNotAnswered(CaseState state) {
            super("case-not-answered", "state", state.name());
        }
    }

    /// The hall took the answer as it is.
    static final class AnswerAccepted extends Refusal.Conflict {
        AnswerAccepted() {
            super("answer-accepted");
        }
    }

    /// A case is opened again once.
    static final class ReopenedOnce extends Refusal.Conflict {
        ReopenedOnce() {
            super("reopened-once");
        }
    }
}
