package hamgara.card.enrolment;

import hamgara.kit.problem.Refusal;

/// The refusals of applications that could not be decided at all.
final class EnrolmentRefusal {

    private EnrolmentRefusal() {}

    static final class EnrolmentNotFound extends Refusal.NotFound {
        EnrolmentNotFound() {
            super("enrolment-not-found");
        }
    }

    static final class ProgrammeNotPublished extends Refusal.Invalid {
        ProgrammeNotPublished() {
            super("programme-not-published");
        }
    }

    static final class AlreadyTakesPart extends Refusal.Conflict {
        AlreadyTakesPart() {
            super("already-takes-part");
        }
    }
}
