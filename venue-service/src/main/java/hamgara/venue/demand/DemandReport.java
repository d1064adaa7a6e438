package hamgara.venue.demand;

import hamgara.kit.time.Tehran;
import hamgara.venue.utilisation.ReportPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/// Tells how much was asked for in vain.
@ApplicationScoped
class DemandReport {

    private final DemandRepository demand;
    private final Clock clock;

    DemandReport(DemandRepository demand, Clock clock) {
        this.demand = demand;
        this.clock = clock;
    }

    @Transactional
    DemandView report(DemandQuery query) {
        ReportPeriod period = ReportPeriod.around(query.from, query.to, Tehran.dayOf(clock.instant()));
        return DemandView.of(period, query.grouping(), demand.report(query, period.from(), period.to()));
    }
}
