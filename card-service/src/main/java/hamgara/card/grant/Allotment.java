package hamgara.card.grant;

import hamgara.card.programme.Category;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;

/// What one person gets by the terms of a programme for the period a day lies in, and who pays: current rials by
/// fund.
public record Allotment(
        UUID programme,
        String county,
        Category category,
        LocalDate startsOn,
        LocalDate endsOn,
        int priority,
        SortedMap<UUID, Long> shares) {

    public long amount() {
        return shares.values().stream().mapToLong(Long::longValue).sum();
    }
}
