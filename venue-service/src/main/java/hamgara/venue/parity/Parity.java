package hamgara.venue.parity;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.utilisation.ReportPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells women's share of the places people can come to after work, and raises an alert where it is under what was set.
@ApplicationScoped
class Parity {

    private final ParityRepository parity;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Parity(ParityRepository parity, Outbox outbox, Caller caller, Clock clock) {
        this.parity = parity;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    ParityView report(ParityQuery query) {
        ReportPeriod period = ReportPeriod.around(query.from, query.to, Tehran.dayOf(clock.instant()));
        return ParityView.of(
                query.county,
                period,
                parity.offered(query.county, query.venue, period),
                parity.limit(query.county).percent());
    }

    @Transactional
    Page<ParityAlertView> alerts(@Nullable String county, PageRequest page) {
        return Page.of(parity.alerts(county, page), page, ParityRepository::cursorOf, alert -> alert);
    }

    @Transactional
    ParityLimit limit(String county) {
        return parity.limit(county);
    }

    @Transactional
    ParityLimit set(String county, ParityLimit.Wanted wanted, long seenVersion) {
        caller.requireCounty(county);
        if (!parity.set(county, wanted.percent(), seenVersion)) {
            StaleVersion.check(seenVersion, seenVersion + 1);
        }
        return parity.limit(county);
    }

    @Transactional
    List<String> counties() {
        return parity.counties();
    }

    /// Looks at the coming four weeks of a county; the alert of a week is raised once.
    @Transactional
    void watch(String county) {
        Instant now = clock.instant();
        LocalDate today = Tehran.dayOf(now);
        var period = new ReportPeriod(today, today.plusDays(27));
        ParityView report = ParityView.of(
                county,
                period,
                parity.offered(county, null, period),
                parity.limit(county).percent());
        LocalDate week = Tehran.weekOf(today);
        BigDecimal percent = report.womenPercent();
        if (report.alert() && percent != null && parity.noteAlert(county, week, percent, report.limitPercent(), now)) {
            outbox.append(new ParityAlertRaised(county, percent, report.limitPercent(), week));
        }
    }
}
