package hamgara.venue.booking;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One of the bookings made together, in brief.
@Schema(name = "BookingItem", description = "One of the bookings that were made together.")
record BookingItemView(
        @Schema(description = "Id of that booking.") UUID bookingId,
        @Schema(description = "Id of its slot.") UUID slotId,
        @Schema(description = "Begin.") Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End.") Instant endsAt,
        @Schema(description = "People.") int party,
        @Schema(description = "Where it stands.") BookingState state) {

    static BookingItemView of(BookingFacts booking) {
        return new BookingItemView(
                booking.id(),
                booking.slotId(),
                booking.startsAt(),
                Jalali.of(booking.startsAt()),
                booking.endsAt(),
                booking.party(),
                booking.state());
    }
}
