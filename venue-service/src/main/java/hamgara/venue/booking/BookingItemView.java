package hamgara.venue.booking;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One of the bookings made together, in brief.
@Schema(name = "BookingItem", description = "One of the bookings that were made together.")
record BookingItemView(
        @Schema(description = "Id of that booking.", examples = "0198c0de-0000-7000-8000-00000000000e")
        UUID bookingId,

        @Schema(description = "Id of its slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "Begin.", examples = "2026-11-23T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End.", examples = "2026-11-23T07:30:00Z")
        Instant endsAt,

        @Schema(description = "People.", examples = "2") int party,
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
