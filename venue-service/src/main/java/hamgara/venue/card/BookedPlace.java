package hamgara.venue.card;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an entry is to be kept for, beside what a check asks.
///
/// @param replaces the authorization that it is to stand for, as when a booking moves
/// @param price in whole rials
/// @param holderAtMost what the holder was told to pay of it, if anything was told
public record BookedPlace(
        UUID bookingId,
        Instant endsAt,
        int party,
        @Nullable UUID replaces,
        long price,
        @Nullable Long holderAtMost) {

    /// What nobody was told the shares of.
    public BookedPlace(UUID bookingId, Instant endsAt, int party, @Nullable UUID replaces, long price) {
        this(bookingId, endsAt, party, replaces, price, null);
    }

    public BookedPlace askingAtMost(long holderShare) {
        return new BookedPlace(bookingId, endsAt, party, replaces, price, holderShare);
    }
}
