package hamgara.card.settlement;

import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A Jalali month of a county.
record Period(
        UUID id,
        String county,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean closed,
        @Nullable Instant closedAt,
        long version) {

    /// Uses without a network may still come in for so long.
    static final Duration OFFLINE = Duration.ofDays(3);

    /// Its Jalali name, such as `1405-09`.
    String month() {
        return Jalali.of(startsOn).substring(0, 7);
    }

    /// The first instant that is no longer of this month.
    Instant end() {
        return Tehran.startOf(endsOn.plusDays(1));
    }

    Instant closableAt() {
        return end().plus(OFFLINE);
    }
}
