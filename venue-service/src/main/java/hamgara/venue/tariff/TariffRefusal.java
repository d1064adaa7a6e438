package hamgara.venue.tariff;

import hamgara.kit.problem.Refusal;

/// The refusals of tariffs.
final class TariffRefusal {

    private TariffRefusal() {}

    /// Prices of days gone by stay as they were.
    static final class TariffInThePast extends Refusal.Invalid {
        TariffInThePast() {
            super("tariff-in-the-past");
        }
    }

    static final class TariffHoursUnclear extends Refusal.Invalid {
        TariffHoursUnclear() {
            super("tariff-hours-unclear");
        }
    }
}
