package hamgara.venue.closure;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A booking that stands in a closed time.
@Schema(
        name = "AffectedBooking",
        description =
                "A booking in the closed time that has been neither used nor cancelled. It says nothing of the person.")
record AffectedBookingView(
        @Schema(description = "Id of the booking.", examples = "0198c0de-0000-7000-8000-00000000000e")
        UUID bookingId,

        @Schema(description = "Id of its slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "Begin of the slot (UTC).", examples = "2026-12-01T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-10")
        String startsAtJalali,

        @Schema(description = "End of the slot (UTC).", examples = "2026-12-01T07:30:00Z")
        Instant endsAt,

        @Schema(description = "People.", examples = "2") int party) {

    static AffectedBookingView of(ClosureRepository.Affected booking) {
        return new AffectedBookingView(
                booking.id(),
                booking.slot(),
                booking.startsAt(),
                Jalali.of(booking.startsAt()),
                booking.endsAt(),
                booking.party());
    }
}
