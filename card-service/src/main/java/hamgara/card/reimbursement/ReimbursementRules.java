package hamgara.card.reimbursement;

import hamgara.card.fund.Funds;
import hamgara.card.money.Money;
import hamgara.card.money.Rate;
import hamgara.card.money.Rials;
import hamgara.card.programme.FundShare;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lays down what uses are paid with. No rule reaches back into a month that was closed.
@ApplicationScoped
class ReimbursementRules {

    private static final int WHOLE = 100;

    private final RuleRows rows;
    private final Programmes programmes;
    private final Funds funds;
    private final Rials rials;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    ReimbursementRules(
            RuleRows rows, Programmes programmes, Funds funds, Rials rials, Caller caller, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.funds = funds;
        this.rials = rials;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ReimbursementRuleView lay(NewReimbursementRule request) {
        ProgrammeTerms programme = programmes
                .inForce(request.programmeId())
                .orElseThrow(() -> new ReimbursementRefusal.ReimbursementProgrammeNotKnown().at("/programmeId"));
        caller.requireCounty(programme.county());
        LocalDate last = request.validTo();
        if (last != null && last.isBefore(request.validFrom())) {
            throw new ReimbursementRefusal.ReimbursementDaysReversed().at("/validTo");
        }
        rows.firstOpenDay(programme.county())
                .filter(request.validFrom()::isBefore)
                .ifPresent(earliest -> {
                    throw new ReimbursementRefusal.ReimbursementTooEarly(earliest).at("/validFrom");
                });
        List<RuleRows.Step> steps = steps(request, rials.today());
        List<FundShare> shares = shares(request, programme);
        UUID id = Ids.next();
        rows.insert(id, programme.county(), request, steps, shares, caller.pseudonym(), clock.instant());
        outbox.append(new ReimbursementRuleLaid(
                id, request.programmeId(), programme.county(), request.category(), request.validFrom()));
        return ReimbursementRuleView.of(id, programme.county(), request, last, shares);
    }

    @Transactional
    ReimbursementRuleView end(UUID id, LocalDate validTo) {
        ReimbursementRuleView rule = read(id);
        LocalDate today = Tehran.dayOf(clock.instant());
        if (validTo.isBefore(today) || validTo.isBefore(rule.validFrom())) {
            throw new ReimbursementRefusal.ReimbursementTooEarly(
                            today.isAfter(rule.validFrom()) ? today : rule.validFrom())
                    .at("/validTo");
        }
        if (!rows.end(id, validTo)) {
            throw new ReimbursementRefusal.ReimbursementRuleEnded();
        }
        return read(id);
    }

    @Transactional
    ReimbursementRuleView read(UUID id) {
        return rows.find(id, rials.today())
                .filter(this::isInScope)
                .orElseThrow(ReimbursementRefusal.ReimbursementRuleNotFound::new);
    }

    @Transactional
    Page<ReimbursementRuleView> list(@Nullable String county, @Nullable UUID programme, PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return Page.of(
                rows.after(county, programme, after, page.rowsToRead(), rials.today()),
                page,
                rule -> Cursor.of(rule.id()),
                rule -> rule);
    }

    private List<FundShare> shares(NewReimbursementRule request, ProgrammeTerms programme) {
        List<FundShare> own = request.fundShares();
        List<FundShare> shares = own == null ? programme.fundShares() : own;
        boolean whole = shares.stream().mapToInt(FundShare::percent).sum() == WHOLE;
        boolean known = shares.stream()
                .allMatch(share -> funds.find(share.fund())
                        .filter(fund -> fund.county().equals(programme.county()))
                        .isPresent());
        if (!whole || !known || shares.stream().map(FundShare::fund).distinct().count() != shares.size()) {
            throw new ReimbursementRefusal.ReimbursementNeedsFunds().at("/fundShares");
        }
        return shares;
    }

    private static List<RuleRows.Step> steps(NewReimbursementRule request, Rate rate) {
        var steps = new ArrayList<RuleRows.Step>();
        long start = 0;
        for (int i = 0; i < request.tiers().size(); i++) {
            Tier tier = request.tiers().get(i);
            boolean last = i == request.tiers().size() - 1;
            Long upTo = tier.upTo();
            if (last != (upTo == null) || (upTo != null && upTo <= start)) {
                throw new ReimbursementRefusal.ReimbursementTiersWrong().at("/tiers/" + i + "/upTo");
            }
            steps.add(new RuleRows.Step(start, upTo, rate(request.measure(), tier, rate, "/tiers/" + i)));
            start = upTo == null ? start : upTo;
        }
        return steps;
    }

    private static long rate(Measure measure, Tier tier, Rate rate, String pointer) {
        Money perEntry = tier.perEntry();
        Integer percent = tier.percent();
        boolean entry = measure == Measure.ENTRY;
        if ((perEntry == null) == entry || (percent == null) != entry) {
            throw new ReimbursementRefusal.ReimbursementTiersWrong().at(pointer);
        }
        if (percent != null) {
            return percent;
        }
        return perEntry == null || perEntry.amount() == 0 ? 0 : rate.rials(perEntry, pointer + "/perEntry");
    }

    private boolean isInScope(ReimbursementRuleView rule) {
        return caller.has(Roles.ADMIN)
                || caller.has(Roles.AUDITOR)
                || caller.has(Roles.VENUE_OPERATOR)
                || caller.county().orElse("").equals(rule.county());
    }
}
