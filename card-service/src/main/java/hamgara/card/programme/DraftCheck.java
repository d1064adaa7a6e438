package hamgara.card.programme;

import hamgara.card.area.Areas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// The rules that a version keeps before anybody can publish it.
@ApplicationScoped
class DraftCheck {

    private static final int WHOLE = 100;

    private final Areas areas;

    DraftCheck(Areas areas) {
        this.areas = areas;
    }

    void check(String county, NewProgrammeVersion draft) {
        Rules rules = draft.rules();
        Terms terms = draft.terms();
        if (rules.ageMin() > rules.ageMax()) {
            throw new ProgrammeRefusal.AgesReversed().at("/rules/ageMin");
        }
        if (rules.leaveMinorsAlone()) {
            throw new ProgrammeRefusal.MinorsWithoutConsent().at("/rules/guardianConsentUnder");
        }
        inCounty(county, rules.areas(), "/rules/areas");
        if (draft.entitlements().isEmpty()
                && terms.allowances().isEmpty()
                && terms.discounts().isEmpty()) {
            throw new ProgrammeRefusal.BenefitMissing().at("/entitlements");
        }
        onceEach(draft.entitlements(), Entitlement::category, "/entitlements");
        onceEach(terms.allowances(), Allowance::category, "/terms/allowances");
        onceEach(terms.discounts(), Discount::category, "/terms/discounts");
        if (count(terms.limits(), limit -> List.of(limit.scope(), limit.per(), limit.measure(), "" + limit.category()))
                < terms.limits().size()) {
            throw new ProgrammeRefusal.LimitTwice().at("/terms/limits");
        }
        checkShares(terms);
        inCounty(county, terms.areaQuotas().stream().map(AreaQuota::area).toList(), "/terms/areaQuotas");
        if (count(terms.areaQuotas(), AreaQuota::area) < terms.areaQuotas().size()) {
            throw new ProgrammeRefusal.AreaTwice().at("/terms/areaQuotas");
        }
        if (terms.startsOn() != null && terms.endsOn() != null && terms.endsOn().isBefore(terms.startsOn())) {
            throw new ProgrammeRefusal.PeriodReversed().at("/terms/endsOn");
        }
    }

    private static void checkShares(Terms terms) {
        List<FundShare> shares = terms.fundShares();
        if (shares.isEmpty()) {
            if (!terms.allowances().isEmpty() || !terms.discounts().isEmpty()) {
                throw new ProgrammeRefusal.FundSharesMissing().at("/terms/fundShares");
            }
            return;
        }
        int sum = shares.stream().mapToInt(FundShare::percent).sum();
        if (sum != WHOLE || count(shares, FundShare::fund) < shares.size()) {
            throw new ProgrammeRefusal.FundSharesNotWhole(sum).at("/terms/fundShares");
        }
    }

    private void inCounty(String county, Collection<String> codes, String pointer) {
        for (String code : codes) {
            if (areas.place(code).filter(place -> place.county().equals(county)).isEmpty()) {
                throw new ProgrammeRefusal.AreaOutsideCounty(code).at(pointer);
            }
        }
    }

    private static <T> void onceEach(List<T> items, Function<T, Category> category, String pointer) {
        if (count(items, category) < items.size()) {
            throw new ProgrammeRefusal.CategoryTwice().at(pointer);
        }
    }

    private static <T> long count(List<T> items, Function<T, ?> key) {
        return items.stream().map(key).distinct().count();
    }
}
