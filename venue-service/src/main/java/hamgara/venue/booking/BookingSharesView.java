package hamgara.venue.booking;

import hamgara.venue.tariff.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who pays what of a booking as the API shows it.
@Schema(
        name = "BookingShares",
        description =
                "Who pays what: the three add up to the price. Which programmes pay is told by card-service alone, "
                        + "under `/v1/place-authorizations`.")
record BookingSharesView(
        @Schema(description = "The discount that the venue gives holders of the card.")
        Money venueShare,

        @Schema(description = "What programmes pay to the venue with the arrival.")
        Money programmesShare,

        @Schema(description = "What the holder pays at the venue.")
        Money holderShare) {

    static @Nullable BookingSharesView of(BookingFacts booking) {
        Long venue = booking.venueShare();
        Long programmes = booking.programmesShare();
        Long holder = booking.holderShare();
        return booking.price() == 0 || venue == null || programmes == null || holder == null
                ? null
                : new BookingSharesView(Money.rials(venue), Money.rials(programmes), Money.rials(holder));
    }
}
