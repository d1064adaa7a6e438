package hamgara.card.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The terms a case is decided by: one published version of a programme, and the programme's present state.
public record ProgrammeTerms(
        UUID programme,
        String code,
        String county,
        int version,
        ProgrammeState state,
        Rules rules,
        List<Entitlement> entitlements,
        Terms more) {

    /// Why the programme cannot be used on a day.
    public Optional<String> obstacle(LocalDate day) {
        return switch (state) {
            case CLOSED -> Optional.of("PROGRAMME_CLOSED");
            case PAUSED -> Optional.of("PROGRAMME_PAUSED");
            case DRAFT, PUBLISHED -> obstacleOfTime(day);
        };
    }

    /// True after its last day.
    public boolean isOverOn(LocalDate day) {
        LocalDate last = endsOn();
        return last != null && day.isAfter(last);
    }

    public Optional<Entitlement> entitlement(Category category) {
        return entitlements.stream()
                .filter(entitlement -> entitlement.category() == category)
                .findAny();
    }

    public Optional<Allowance> allowance(Category category) {
        return allowances().stream()
                .filter(allowance -> allowance.category() == category)
                .findAny();
    }

    public Optional<Discount> discount(Category category) {
        return discounts().stream()
                .filter(discount -> discount.category() == category)
                .findAny();
    }

    public List<Allowance> allowances() {
        return more.allowances();
    }

    public List<Discount> discounts() {
        return more.discounts();
    }

    public List<Limit> limits() {
        return more.limits();
    }

    /// Whether a limit counts entries.
    public boolean limitsEntries() {
        return limits().stream().anyMatch(limit -> limit.measure() == Limit.Measure.ENTRIES);
    }

    public List<FundShare> fundShares() {
        return more.fundShares();
    }

    /// The places that somebody draws from who lives in these areas, the narrowest first.
    public Optional<AreaQuota> quota(List<String> areas) {
        return areas.stream()
                .flatMap(area ->
                        more.areaQuotas().stream().filter(quota -> quota.area().equals(area)))
                .findFirst();
    }

    public VenueScope venueScope() {
        return more.venueScope();
    }

    public int spendPriority() {
        return more.spendPriority();
    }

    public @Nullable LocalDate startsOn() {
        return more.startsOn();
    }

    public @Nullable LocalDate endsOn() {
        return more.endsOn();
    }

    /// The unit its entries of a category are counted in.
    public String unit(Category category) {
        return "ENTRY:" + code + ":" + category;
    }

    ProgrammeTerms in(ProgrammeState now) {
        return now == state
                ? this
                : new ProgrammeTerms(programme, code, county, version, now, rules, entitlements, more);
    }

    ProgrammeTerms with(Rules otherRules, Terms other) {
        return new ProgrammeTerms(programme, code, county, version, state, otherRules, entitlements, other);
    }

    /// The part that the terms themselves say, whatever became of the programme since.
    public Optional<String> obstacleOfTime(LocalDate day) {
        LocalDate first = startsOn();
        if (first != null && day.isBefore(first)) {
            return Optional.of("PROGRAMME_NOT_STARTED");
        }
        return isOverOn(day) ? Optional.of("PROGRAMME_ENDED") : Optional.empty();
    }
}
