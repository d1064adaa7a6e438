package hamgara.venue.transfer;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import hamgara.venue.booking.BookingFacts;
import hamgara.venue.slot.Audience;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An offer as the API shows it; it says nothing of the people.
@Schema(name = "BookingTransfer", description = "A booking offered to another person.")
record TransferView(
        @Schema(
                description = "Id of the offer, made by the client; who knows it may accept.",
                examples = "0198c0de-0000-7000-8000-0000000000a2")
        UUID id,

        @Schema(description = "Id of the booking.", examples = "0198c0de-0000-7000-8000-00000000000e")
        UUID bookingId,

        @Schema(description = "Code of the venue.", examples = "takhti")
        String venueCode,

        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "Begin.", examples = "2026-11-23T06:30:00Z")
        Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End.", examples = "2026-11-23T07:30:00Z")
        Instant endsAt,

        @Schema(description = "For whom the time is kept.") Audience audience,
        @Schema(description = "People.", examples = "2") int party,
        @Schema(description = "Where it stands.") TransferState state,

        @Schema(description = "It can be accepted until then.", examples = "2026-11-22T06:30:00Z")
        Instant expiresAt,

        @Schema(description = "Rises with every change; part of the ETag.", examples = "3")
        long version)
        implements Versioned {

    static TransferView of(Transfer transfer, BookingFacts booking) {
        return new TransferView(
                transfer.id,
                transfer.bookingId,
                booking.venueCode(),
                booking.slotId(),
                booking.startsAt(),
                Jalali.of(booking.startsAt()),
                booking.endsAt(),
                booking.audience(),
                booking.party(),
                transfer.stands,
                transfer.expiresAt,
                transfer.version);
    }
}
