package hamgara.card.pocket;

import hamgara.card.programme.Category;
import hamgara.card.programme.Period;
import java.time.LocalDate;

/// What is left of one entitlement in one period.
public record Quota(
        Category category, Period period, int entries, int remaining, LocalDate startsOn, LocalDate endsOn) {

    public boolean isExhausted() {
        return remaining == 0;
    }
}
