package hamgara.forum.search;

import hamgara.kit.time.Tehran;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a search is narrowed by. Each part but the exact days is a word of the index.
record SearchFilter(
        List<SearchKind> kinds,
        @Nullable UUID hall,
        @Nullable String county,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final int MOST_MONTHS = 60;

    /// Adds them to a question for one slice.
    String and(String query) {
        List<String> all = new ArrayList<>(List.of(query));
        if (hall != null) {
            all.add(mark("h=" + hall));
        }
        if (county != null) {
            all.add(mark("c=" + county));
        }
        if (subject != null) {
            all.add(mark("s=" + subject));
        }
        if (!kinds.isEmpty()) {
            all.add(kinds.stream().map(kind -> mark("k=" + kind)).collect(Collectors.joining(" | ", "(", ")")));
        }
        List<YearMonth> months = months();
        if (!months.isEmpty()) {
            all.add(months.stream().map(month -> mark("m=" + month)).collect(Collectors.joining(" | ", "(", ")")));
        }
        return String.join(" & ", all);
    }

    @Nullable
    Instant since() {
        return from == null ? null : Tehran.startOf(from);
    }

    @Nullable
    Instant until() {
        return to == null ? null : Tehran.startOf(to.plusDays(1));
    }

    /// Those the days lie in, where both ends are named and not too far apart to name them all.
    private List<YearMonth> months() {
        Instant since = since();
        Instant until = until();
        if (since == null || until == null || !since.isBefore(until)) {
            return List.of();
        }
        YearMonth last = YearMonth.from(until.atOffset(ZoneOffset.UTC));
        List<YearMonth> months = Stream.iterate(
                        YearMonth.from(since.atOffset(ZoneOffset.UTC)),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .limit(MOST_MONTHS + 1L)
                .toList();
        return months.size() > MOST_MONTHS ? List.of() : months;
    }

    private static String mark(String word) {
        return "'§:" + word + "'";
    }
}
