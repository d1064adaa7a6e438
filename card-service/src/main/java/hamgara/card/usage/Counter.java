package hamgara.card.usage;

import hamgara.card.programme.Category;
import hamgara.card.programme.Limit;
import hamgara.kit.time.Tehran;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One limit in one of its periods, for one person or household.
record Counter(
        Limit.Scope scope,
        UUID owner,
        Limit.Per per,
        @Nullable Category category,
        LocalDate startsOn,
        long max) {

    /// The order in which rows are locked.
    static final Comparator<Counter> LOCK_ORDER = Comparator.comparing(Counter::owner)
            .thenComparing(Counter::scope)
            .thenComparing(Counter::per)
            .thenComparing(Counter::categoryKey)
            .thenComparing(Counter::startsOn);

    /// The whole life of a programme is one period, even if a later version begins on another day.
    private static final LocalDate ALWAYS = LocalDate.EPOCH;

    static Counter of(Limit limit, UUID owner, Instant at) {
        LocalDate day = Tehran.dayOf(at);
        LocalDate startsOn = switch (limit.per()) {
            case USE, PERIOD -> ALWAYS;
            case DAY -> day;
            case WEEK -> Tehran.weekOf(day);
            case MONTH -> Tehran.monthOf(day);
        };
        return new Counter(limit.scope(), owner, limit.per(), limit.category(), startsOn, limit.max());
    }

    String categoryKey() {
        return category == null ? "" : category.name();
    }

    String decline() {
        return decline(per);
    }

    static String decline(Limit.Per per) {
        return "LIMIT_PER_" + per;
    }

    /// How many periods after this one begin before an instant.
    long periodsUntil(Instant end) {
        LocalDate next = renewsOn();
        if (next == null || !Tehran.startOf(next).isBefore(end)) {
            return 0;
        }
        return 1 + new Counter(scope, owner, per, category, next, max).periodsUntil(end);
    }

    /// Of limits that are full at once the one that lasts longest decides: before it begins anew, nothing helps.
    LocalDate lastsUntil() {
        LocalDate next = renewsOn();
        return next == null ? LocalDate.MAX : next;
    }

    /// The first day of the next period; none when the limit holds as long as the programme.
    @Nullable
    LocalDate renewsOn() {
        return switch (per) {
            case USE, PERIOD -> null;
            case DAY -> startsOn.plusDays(1);
            case WEEK -> startsOn.plusWeeks(1);
            case MONTH -> Tehran.monthEnd(startsOn).plusDays(1);
        };
    }
}
