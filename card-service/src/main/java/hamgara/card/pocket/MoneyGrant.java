package hamgara.card.pocket;

import hamgara.card.programme.Category;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.UUID;

/// A pocket of money to be made: whose, for what and until when, and how many current rials of which fund.
public record MoneyGrant(
        UUID pocket,
        UUID enrolment,
        UUID person,
        UUID programme,
        Category category,
        LocalDate startsOn,
        LocalDate endsOn,
        int priority,
        SortedMap<UUID, Long> shares) {

    public long amount() {
        return shares.values().stream().mapToLong(Long::longValue).sum();
    }
}
