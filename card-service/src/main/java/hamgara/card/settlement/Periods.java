package hamgara.card.settlement;

import hamgara.card.area.Areas;
import hamgara.card.money.Rials;
import hamgara.card.partner.PartnerFacts;
import hamgara.card.partner.Partners;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens and closes the months of a county. A close makes the statements of all partners in one transaction.
@ApplicationScoped
class Periods {

    private static final LocalDate LATEST = LocalDate.of(9999, 1, 1);

    private final PeriodRows periods;
    private final StatementRows rows;
    private final Taking taking;
    private final Funding funding;
    private final Partners partners;
    private final Rials rials;
    private final Areas areas;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Periods(
            PeriodRows periods,
            StatementRows rows,
            Taking taking,
            Funding funding,
            Partners partners,
            Rials rials,
            Areas areas,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.periods = periods;
        this.rows = rows;
        this.taking = taking;
        this.funding = funding;
        this.partners = partners;
        this.rials = rials;
        this.areas = areas;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PeriodView start(String county) {
        areas.requireKnownCounty(county);
        caller.requireCounty(county);
        if (periods.hasAny(county)) {
            throw new SettlementRefusal.SettlementStarted();
        }
        return periods.open(county, Tehran.dayOf(clock.instant()))
                .map(PeriodView::of)
                .orElseThrow(SettlementRefusal.SettlementStarted::new);
    }

    @Transactional
    PeriodView close(UUID id) {
        Period period = periods.find(id).orElseThrow(SettlementRefusal.SettlementPeriodNotFound::new);
        caller.requireCounty(period.county());
        return close(id, caller.pseudonym());
    }

    /// Whoever comes second waits for the first and finds the month closed.
    @Transactional
    PeriodView close(UUID id, String by) {
        Period period = periods.locked(id).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (period.closed()) {
            throw new SettlementRefusal.SettlementPeriodClosed();
        }
        if (now.isBefore(period.closableAt())) {
            throw new SettlementRefusal.SettlementPeriodRunning(period.closableAt());
        }
        Map<UUID, UUID> statements = issue(period, now);
        periods.close(id, now, by);
        periods.open(period.county(), period.endsOn().plusDays(1));
        statements.forEach((statement, partner) -> outbox.append(
                new SettlementEvent.StatementIssued(statement, partner, period.county(), period.month())));
        outbox.append(new SettlementEvent.SettlementClosed(id, period.county(), period.month(), statements.size()));
        return periods.find(id).map(PeriodView::of).orElseThrow();
    }

    /// What a close would issue as things stand: it is really done, and then undone, so that it cannot differ.
    PreviewView preview(UUID id) {
        Period period = periods.find(id).orElseThrow(SettlementRefusal.SettlementPeriodNotFound::new);
        if (!caller.has(Roles.VENUE_OPERATOR)) {
            caller.requireCounty(period.county());
        }
        if (period.closed()) {
            throw new SettlementRefusal.SettlementPeriodClosed();
        }
        QuarkusTransaction.begin();
        try {
            var statements = issue(period, clock.instant());
            UUID own = partners.ofCaller().map(PartnerFacts::id).orElse(null);
            return PreviewView.of(
                    period,
                    statements.entrySet().stream()
                            .filter(statement -> !caller.has(Roles.VENUE_OPERATOR)
                                    || statement.getValue().equals(own))
                            .map(statement -> rows.find(statement.getKey()).orElseThrow())
                            .toList(),
                    rials.today());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Transactional
    List<Period> due() {
        Instant now = clock.instant();
        return periods.endedBefore(Tehran.dayOf(now)).stream()
                .filter(period -> !now.isBefore(period.closableAt()))
                .toList();
    }

    @Transactional
    PeriodView read(UUID id) {
        Period period = periods.find(id).orElseThrow(SettlementRefusal.SettlementPeriodNotFound::new);
        caller.requireCounty(period.county());
        return PeriodView.of(period);
    }

    @Transactional
    Page<PeriodView> list(@Nullable String county, PageRequest page) {
        String scope = county == null ? caller.county().orElse(null) : county;
        if (scope != null) {
            caller.requireCounty(scope);
        }
        Cursor cursor = page.cursor().orElseGet(() -> Cursor.of(LATEST, new UUID(-1, -1)));
        return Page.of(
                periods.before(scope, cursor.day(0), cursor.uuid(1), page.rowsToRead()),
                page,
                period -> Cursor.of(period.startsOn(), period.id()),
                PeriodView::of);
    }

    /// Statements with their partners; a partner without uses gets none.
    private Map<UUID, UUID> issue(Period period, Instant now) {
        var statements = new LinkedHashMap<UUID, UUID>();
        for (PartnerFacts partner : partners.settledIn(period.county())) {
            UUID id = Ids.next();
            statements.put(id, partner.id());
            taking.insertStatement(id, partner.id(), period, now);
        }
        taking.take(period);
        List<Taking.Sum> sums = taking.sums(period);
        Set<UUID> adjusted = taking.net(period);
        statements.keySet().removeIf(statement -> {
            boolean empty = !adjusted.contains(statement)
                    && sums.stream().noneMatch(sum -> sum.statement().equals(statement));
            if (empty) {
                taking.drop(statement);
            }
            return empty;
        });
        funding.borne(sums)
                .forEach((statement, shares) ->
                        shares.forEach((fund, amount) -> taking.insertShare(statement, fund, amount)));
        funding.post(sums).forEach(taking::setJournal);
        return statements;
    }
}
