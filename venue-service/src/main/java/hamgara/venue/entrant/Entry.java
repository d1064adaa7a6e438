package hamgara.venue.entrant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as read at one moment.
record Entry(
        UUID id,
        UUID lotteryId,
        @Nullable UUID slotId,
        @Nullable UUID seriesId,
        String caller,
        UUID cardId,
        int party,
        UUID ticket,
        EntryState state,
        @Nullable Integer weight,
        @Nullable Integer place,
        @Nullable UUID waitingId,
        @Nullable UUID holdId,
        Instant enteredAt,
        long version) {

    boolean asks(NewEntry request, String me) {
        return caller.equals(me)
                && lotteryId.equals(request.lotteryId())
                && cardId.equals(request.cardId())
                && party == request.party();
    }
}
