package hamgara.venue.lottery;

import hamgara.kit.text.Names;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A lottery with its slot, as read at one moment.
public record LotteryFacts(
        UUID id,
        UUID slotId,
        String venueCode,
        @Nullable String county,
        Instant startsAt,
        int places,
        Instant opensAt,
        Instant closesAt,
        Names source,
        Instant seedKnownAt,
        int weightPerLoss,
        LotteryState state,
        Instant announcedAt,
        @Nullable Integer entrants,
        @Nullable String commitment,
        @Nullable String publicValue,
        @Nullable String seed,
        @Nullable Instant drawnAt,
        long version,
        Instant drawnUntil) {}
