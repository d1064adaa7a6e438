package hamgara.card.grant;

import hamgara.card.programme.Allowance;
import hamgara.card.programme.Category;
import hamgara.card.programme.FundShare;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads allotments out of the terms of a programme.
final class Allotments {

    private static final int YEAR_DIGITS = 4;
    private static final int WHOLE = 100;

    private Allotments() {}

    static Allotment of(ProgrammeTerms terms, Category category, LocalDate day) {
        Allowance allowance = terms.allowance(category).orElseThrow(GrantRefusal.NoSuchAllowance::new);
        LocalDate startsOn = startsOn(allowance.period(), terms, day);
        LocalDate endsOn = endsOn(allowance.period(), terms, day);
        LocalDate last = terms.endsOn();
        return new Allotment(
                terms.programme(),
                terms.county(),
                category,
                startsOn,
                last != null && last.isBefore(endsOn) ? last : endsOn,
                terms.spendPriority(),
                split(allowance.amount(), terms.fundShares()));
    }

    /// Whole rials by percent; the rials that do not divide go to the largest remainders, the lower fund id first.
    static SortedMap<UUID, Long> split(long amount, List<FundShare> shares) {
        if (shares.isEmpty()) {
            throw new GrantRefusal.ProgrammeWithoutFund();
        }
        var parts = new TreeMap<UUID, Long>();
        long whole = amount / WHOLE;
        long rest = amount % WHOLE;
        for (FundShare share : shares) {
            parts.merge(share.fund(), whole * share.percent() + rest * share.percent() / WHOLE, Long::sum);
        }
        long missing =
                amount - parts.values().stream().mapToLong(Long::longValue).sum();
        var byRemainder = new ArrayList<>(shares);
        byRemainder.sort(Comparator.<FundShare>comparingLong(share -> -(rest * share.percent() % WHOLE))
                .thenComparing(FundShare::fund));
        for (FundShare share : byRemainder.subList(0, Math.toIntExact(missing))) {
            parts.merge(share.fund(), 1L, Long::sum);
        }
        parts.values().removeIf(part -> part == 0);
        return parts;
    }

    private static LocalDate startsOn(Allowance.Period period, ProgrammeTerms terms, LocalDate day) {
        return switch (period) {
            case MONTH -> Tehran.monthOf(day);
            case YEAR -> Jalali.day(year(day), 1, 1);
            case PROGRAMME -> dated(terms.startsOn());
        };
    }

    private static LocalDate endsOn(Allowance.Period period, ProgrammeTerms terms, LocalDate day) {
        return switch (period) {
            case MONTH -> Tehran.monthEnd(day);
            case YEAR -> Jalali.day(year(day) + 1, 1, 1).minusDays(1);
            case PROGRAMME -> dated(terms.endsOn());
        };
    }

    private static LocalDate dated(@Nullable LocalDate day) {
        if (day == null) {
            throw new GrantRefusal.ProgrammeNotDated();
        }
        return day;
    }

    private static int year(LocalDate day) {
        return Integer.parseInt(Jalali.of(day).substring(0, YEAR_DIGITS));
    }
}
