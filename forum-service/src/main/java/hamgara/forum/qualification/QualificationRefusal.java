package hamgara.forum.qualification;

import hamgara.kit.problem.Refusal;

/// The refusals around words by which proposals come in.
final class QualificationRefusal {

    private QualificationRefusal() {}

    /// Who lets a proposal in says why.
    static final class QualificationReasonNeeded extends Refusal.Invalid {
        QualificationReasonNeeded() {
            super("qualification-reason-needed");
        }
    }

    /// A session decides about what it has talked about.
    static final class NotOnItsAgenda extends Refusal.Conflict {
        NotOnItsAgenda() {
            super("not-on-its-agenda");
        }
    }
}
