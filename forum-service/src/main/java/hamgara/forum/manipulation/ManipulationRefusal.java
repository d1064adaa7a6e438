package hamgara.forum.manipulation;

import hamgara.kit.problem.Refusal;

/// The refusals around reports of manipulation.
final class ManipulationRefusal {

    private ManipulationRefusal() {}

    /// There is nothing to look at.
    static final class SubjectNeeded extends Refusal.Invalid {
        SubjectNeeded() {
            super("subject-needed");
        }
    }

    /// It is not said whom to leave out, or it is said twice.
    static final class CohortUnclear extends Refusal.Invalid {
        CohortUnclear() {
            super("cohort-unclear");
        }
    }

    /// What is looked at belongs elsewhere.
    static final class SubjectOfAnotherHall extends Refusal.Invalid {
        SubjectOfAnotherHall() {
            super("subject-of-another-hall");
        }
    }

    /// There is no such report.
    static final class ManipulationReportNotFound extends Refusal.NotFound {
        ManipulationReportNotFound() {
            super("manipulation-report-not-found");
        }
    }
}
