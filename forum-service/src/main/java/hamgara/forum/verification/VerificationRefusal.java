package hamgara.forum.verification;

import hamgara.kit.problem.Refusal;

/// The refusals of verifications.
final class VerificationRefusal {

    private VerificationRefusal() {}

    /// Done is what a meeting found to be done: held since it was claimed, with it on the agenda and what came of it in
    /// the signed minutes.
    static final class MeetingNeeded extends Refusal.Conflict {
        MeetingNeeded() {
            super("meeting-needed");
        }
    }

    /// Whoever sends work back says what is missing.
    static final class SendBackReasonNeeded extends Refusal.Invalid {
        SendBackReasonNeeded() {
            super("send-back-reason-needed");
        }
    }
}
