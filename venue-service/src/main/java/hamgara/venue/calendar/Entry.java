package hamgara.venue.calendar;

import hamgara.kit.text.Names;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of a calendar. `revision` never falls, `revisedAt` is when time or standing changed last;
/// there is no audience in a person's own calendar, as it would tell of the person.
record Entry(
        UUID id,
        UUID slotId,
        Names facility,
        Names venue,
        @Nullable String locality,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        Instant startsAt,
        Instant endsAt,
        @Nullable String audience,
        Standing standing,
        long revision,
        Instant revisedAt) {

    enum Standing {
        CONFIRMED,
        TENTATIVE,
        CANCELLED
    }
}
