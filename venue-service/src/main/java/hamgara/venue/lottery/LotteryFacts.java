package hamgara.venue.lottery;

import hamgara.kit.text.Names;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A lottery with its slot, or with the sessions of its series that begin after the seed is known, as read at one
/// moment.
///
/// @param startsAt begin of the slot, or of the first of the sessions
/// @param firstSlotId the slot, or that of the first of the sessions; nothing when all were taken back
public record LotteryFacts(
        UUID id,
        @Nullable UUID slotId,
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
        @Nullable UUID seriesId,
        @Nullable UUID firstSlotId,
        int sessions,
        Instant drawnUntil) {}
