package hamgara.kit.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a dated rule holds: first and last day included, without a last day for ever.
final class Dated {

    private Dated() {}

    static void check(LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A rule that ends on " + until + " cannot begin on " + from);
        }
    }

    static boolean covers(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
