package hamgara.card.pocket;

import hamgara.card.programme.Category;
import hamgara.card.programme.Entitlement;
import hamgara.card.programme.Period;
import java.time.LocalDate;
import java.util.Optional;

/// What is left of one entitlement in one period.
public record Quota(
        Category category, Period period, int entries, int remaining, LocalDate startsOn, LocalDate endsOn) {

    /// Of a pocket, which is full while it is not there.
    static Quota of(Entitlement entitlement, LocalDate day, Optional<PocketFacts> pocket) {
        return new Quota(
                entitlement.category(),
                entitlement.period(),
                entitlement.entries(),
                pocket.map(there -> Math.toIntExact(there.available())).orElse(entitlement.entries()),
                entitlement.period().startsOn(day),
                entitlement.period().endsOn(day));
    }

    public boolean isExhausted() {
        return remaining == 0;
    }
}
