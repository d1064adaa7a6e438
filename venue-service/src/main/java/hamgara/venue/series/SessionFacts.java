package hamgara.venue.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session with its slot, as read at one moment.
record SessionFacts(
        LocalDate onDay,
        State state,
        @Nullable String reason,
        @Nullable UUID slotId,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        int places,
        int taken) {

    /// What became of it.
    enum State {
        PLANNED,
        SKIPPED,
        CANCELLED
    }
}
