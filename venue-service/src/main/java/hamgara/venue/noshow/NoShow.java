package hamgara.venue.noshow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking that nobody came for, with what its slot and venue say.
record NoShow(
        UUID bookingId,
        String caller,
        String venueCode,
        @Nullable String county,
        Instant startsAt,
        Instant missedAt,
        Instant notedAt,
        NoShowStanding standing,
        @Nullable ExcuseReason excuse,
        @Nullable String decidedBy,
        long version) {}
