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
        @Schema(description = "Id of the offer, made by the client; who knows it may accept.")
        UUID id,

        @Schema(description = "Id of the booking.") UUID bookingId,

        @Schema(description = "Code of the venue.", examples = "takhti")
        String venueCode,

        @Schema(description = "Id of the slot.") UUID slotId,
        @Schema(description = "Begin.") Instant startsAt,

        @Schema(description = "Solar date of the begin in Tehran.", examples = "1405-09-02")
        String startsAtJalali,

        @Schema(description = "End.") Instant endsAt,
        @Schema(description = "For whom the time is kept.") Audience audience,
        @Schema(description = "People.") int party,
        @Schema(description = "Where it stands.") TransferState state,

        @Schema(description = "It can be accepted until then.")
        Instant expiresAt,

        @Schema(description = "Rises with every change; part of the ETag.")
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
