package hamgara.card.usage;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What the tightest limit still leaves, the decline it would cause, and the day it starts anew (never within a use).
public record Headroom(long left, String decline, @Nullable LocalDate renewsOn) {

    /// The tightest first, and of those that leave the same the one that lasts longest.
    static final Comparator<Headroom> TIGHTEST =
            Comparator.comparingLong(Headroom::left).thenComparing(Headroom::lastsUntil, Comparator.reverseOrder());

    private LocalDate lastsUntil() {
        return renewsOn == null ? LocalDate.MAX : renewsOn;
    }
}
