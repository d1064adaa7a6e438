package hamgara.card.report;

import hamgara.kit.problem.Refusal;

/// The refusals of reports.
final class ReportRefusal {

    private ReportRefusal() {}

    static final class ReportQueryIncomplete extends Refusal.Malformed {
        ReportQueryIncomplete() {
            super("report-query-incomplete");
        }
    }

    static final class ReportMonthsNotPossible extends Refusal.Malformed {
        ReportMonthsNotPossible() {
            super("report-months-not-possible");
        }
    }

    static final class ReportProgrammeNotFound extends Refusal.NotFound {
        ReportProgrammeNotFound() {
            super("report-programme-not-found");
        }
    }
}
