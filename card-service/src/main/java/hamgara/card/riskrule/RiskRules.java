package hamgara.card.riskrule;

import hamgara.card.area.Areas;
import hamgara.card.riskcase.RiskCases;
import hamgara.card.riskcase.Suspicion;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Jalali;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/// Makes rules, tries them on the past, and lets them look at what is new.
@ApplicationScoped
class RiskRules {

    private static final int TRIAL_DAYS = 90;

    /// The uses of offline terminals come up to 72 h late.
    private static final int DAYS_LATE = 4;

    private final RiskRuleRepository rules;
    private final Suspects suspects;
    private final RiskCases cases;
    private final Areas areas;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RiskRules(
            RiskRuleRepository rules,
            Suspects suspects,
            RiskCases cases,
            Areas areas,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.rules = rules;
        this.suspects = suspects;
        this.cases = cases;
        this.areas = areas;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    RiskRuleView make(NewRiskRule request) {
        RiskRule rule = checked(request);
        rule.id = Ids.next();
        rule.state = RiskRule.State.ACTIVE;
        rule.madeBy = caller.pseudonym();
        rule.madeAt = clock.instant();
        try {
            rules.persistAndFlush(rule);
        } catch (ConstraintViolationException e) {
            if ("risk_rule_one_active".equals(e.getConstraintName())) {
                throw new RiskRuleRefusal.RiskRuleExists();
            }
            throw e;
        }
        outbox.append(new RiskRuleEvent.RiskRuleMade(rule.id, rule.kind, rule.countyCode));
        return RiskRuleView.of(rule);
    }

    /// What a rule would have found in the last ninety days.
    @Transactional
    RiskTrialView attempt(NewRiskRule request) {
        RiskRule rule = checked(request);
        LocalDate to = areas.today();
        LocalDate from = to.minusDays(TRIAL_DAYS);
        List<Suspicion> found = suspects.find(rule, from, to);
        return new RiskTrialView(
                from,
                Jalali.of(from),
                found.size(),
                (int) found.stream().map(Suspicion::venue).distinct().count(),
                found.stream()
                        .mapToInt(suspicion -> suspicion.journals().size())
                        .sum());
    }

    @Transactional
    RiskRuleView retire(UUID id, long version) {
        RiskRule rule = rules.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(this::isCallers)
                .orElseThrow(RiskRuleRefusal.RiskRuleNotFound::new);
        StaleVersion.check(version, rule.version);
        if (rule.state == RiskRule.State.RETIRED) {
            throw new RiskRuleRefusal.RiskRuleRetired();
        }
        rule.state = RiskRule.State.RETIRED;
        rules.flush();
        outbox.append(new RiskRuleEvent.RiskRuleRetired(rule.id, rule.kind, rule.countyCode));
        return RiskRuleView.of(rule);
    }

    @Transactional
    RiskRuleView read(UUID id) {
        return rules.findByIdOptional(id)
                .filter(this::isCallers)
                .map(RiskRuleView::of)
                .orElseThrow(RiskRuleRefusal.RiskRuleNotFound::new);
    }

    @Transactional
    Page<RiskRuleView> list(String county, PageRequest page) {
        caller.requireCounty(county);
        UUID before = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                rules.list(county, before, page.rowsToRead()), page, rule -> Cursor.of(rule.id), RiskRuleView::of);
    }

    /// Lets every active rule look at the last days, which may still grow, as may the days that people reported.
    @Transactional
    void sweep() {
        if (!rules.lockSweep()) {
            return;
        }
        LocalDate today = areas.today();
        cases.holdReported(today.minusDays(DAYS_LATE));
        for (RiskRule rule : rules.active()) {
            suspects.find(rule, today.minusDays(DAYS_LATE), today)
                    .forEach(suspicion -> cases.suspect(rule.id, rule.kind.name(), rule.countyCode, suspicion));
        }
    }

    private RiskRule checked(NewRiskRule request) {
        areas.requireKnownCounty(request.county());
        caller.requireCounty(request.county());
        if (!request.isComplete()) {
            throw new RiskRuleRefusal.RiskRuleNumbers().at("/kind");
        }
        return request.rule();
    }

    private boolean isCallers(RiskRule rule) {
        return caller.has(Roles.AUDITOR) || caller.county().orElse("").equals(rule.countyCode);
    }
}
