package hamgara.venue.utilisation;

import hamgara.kit.problem.Refusal;

/// The refusals of reports of use.
final class UtilisationRefusal {

    private UtilisationRefusal() {}

    /// It ends before it begins, or is longer than allowed.
    static final class ReportPeriodWrong extends Refusal.Invalid {
        ReportPeriodWrong(int maxDays) {
            super("report-period-wrong", "maxDays", maxDays);
        }
    }

    /// The day has not come yet.
    static final class LedgerDayAhead extends Refusal.Invalid {
        LedgerDayAhead() {
            super("ledger-day-ahead");
        }
    }
}
