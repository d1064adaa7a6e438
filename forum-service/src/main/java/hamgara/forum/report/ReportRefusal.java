package hamgara.forum.report;

import hamgara.kit.problem.Refusal;

/// The refusals around reports.
final class ReportRefusal {

    private ReportRefusal() {}

    /// What is one's own is changed or taken back, not reported.
    static final class OwnContent extends Refusal.Conflict {
        OwnContent() {
            super("own-content");
        }
    }

    /// Without a token only what hurts people is taken.
    static final class SignInToReport extends Refusal.Forbidden {
        SignInToReport() {
            super("sign-in-to-report");
        }
    }
}
