package hamgara.venue.rebooking;

import hamgara.kit.text.Names;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal with its booking, as read at one moment.
///
/// @param caller whoever may answer it: the holder, or who made the request of a group
record RebookingFacts(
        UUID id,
        UUID bookingId,
        UUID slotId,
        UUID venueId,
        String venueCode,
        @Nullable String county,
        String caller,
        RebookingCause cause,
        UUID causeId,
        @Nullable String reason,
        Names message,
        RebookingKind kind,
        RebookingState state,
        Instant proposedAt,
        Instant answerBy,
        @Nullable Instant endedAt,
        @Nullable UUID movedTo,
        Instant startsAt,
        Instant endsAt,
        int party,
        long version,
        Booker booker) {

    /// Who booked: by whom the proposal is answered, and whether the booking waits for that.
    enum Booker {
        CARDHOLDER,
        GROUP,
        OTHER_SITE
    }

    /// A slot that was proposed, and what is free of it now.
    record Option(
            UUID slotId, UUID venueId, String venueCode, UUID facilityId, Instant startsAt, Instant endsAt, int free) {}
}
