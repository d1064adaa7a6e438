package hamgara.venue.booking;

import hamgara.venue.slot.Audience;
import hamgara.venue.venue.Category;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A booking with its slot and venue, as read at one moment.
public record BookingFacts(
        UUID id,
        UUID holdId,
        UUID slotId,
        String caller,
        @Nullable UUID cardOrNone,
        int party,
        @Nullable UUID checkId,
        @Nullable UUID authorizationId,
        BookingState state,
        Instant confirmedAt,
        long version,
        Instant startsAt,
        Instant endsAt,
        Audience audience,
        String venueCode,
        Category category,
        @Nullable String county,
        int item,
        UUID orderId,
        long price,
        @Nullable Long venueShare,
        @Nullable Long programmesShare,
        @Nullable Long holderShare,
        @Nullable Integer cancelInTimeMinutes,
        @Nullable Integer cancelAtLastMinutes,
        @Nullable Instant cancelInTimeUntil,
        String code) {

    /// The card it was booked with; refuses what needs one where there is none.
    public UUID cardId() {
        if (cardOrNone == null) {
            throw new BookingWithoutCard();
        }
        return cardOrNone;
    }
}
