package hamgara.venue.waiting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry with its slot, its offer and its place in line, as read at one moment.
record WaitingFacts(
        UUID id,
        UUID slotId,
        String caller,
        UUID cardId,
        int party,
        int least,
        WaitingState state,
        PriorityClass priority,
        @Nullable UUID holdId,
        @Nullable Integer given,
        @Nullable Instant offerExpiresAt,
        int lapsed,
        int passed,
        Instant createdAt,
        Instant queuedAt,
        long version,
        String venueCode,
        Instant startsAt,
        Instant endsAt,
        int ahead,
        int placesAhead) {

    boolean asks(NewWaitingEntry request, String me) {
        return caller.equals(me)
                && slotId.equals(request.slotId())
                && cardId.equals(request.cardId())
                && party == request.party()
                && least == request.least();
    }

    boolean waits() {
        return state == WaitingState.WAITING;
    }

    boolean isAlive() {
        return waits()
                || state == WaitingState.SKIPPED
                || state == WaitingState.OFFERED
                || state == WaitingState.OFFER_LAPSED;
    }
}
