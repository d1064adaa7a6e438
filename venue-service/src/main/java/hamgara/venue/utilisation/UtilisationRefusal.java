package hamgara.venue.utilisation;

import hamgara.kit.problem.Refusal;
import java.time.LocalDate;

/// The refusals of reports of use.
final class UtilisationRefusal {

    private UtilisationRefusal() {}

    /// It ends before it begins, or is longer than allowed.
    static final class ReportPeriodWrong extends Refusal.Invalid {
        ReportPeriodWrong(int maxDays) {
            super("report-period-wrong", "maxDays", maxDays);
        }
    }

    /// Far before or after anything there can be a report of.
    static final class ReportDayOutside extends Refusal.Invalid {
        ReportDayOutside(LocalDate day, LocalDate first, LocalDate last) {
            super("report-day-outside", "day", day.toString(), "first", first.toString(), "last", last.toString());
        }
    }

    /// The day has not come yet.
    static final class LedgerDayAhead extends Refusal.Invalid {
        LedgerDayAhead() {
            super("ledger-day-ahead");
        }
    }
}
