package hamgara.venue.attendance;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A leaving as the API shows it.
@Schema(name = "CheckOut", description = "The leaving of those who came with a booking.")
record CheckOutView(
        @Schema(description = "Id, made by the device.") UUID id,

        @Schema(description = "Id of the booking, which is COMPLETED.")
        UUID bookingId,

        @Schema(description = "When they left.") Instant occurredAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String occurredAtJalali,

        @Schema(description = "Whether it was noted without a connection.")
        boolean offline,

        @Schema(description = "When it was recorded here.") Instant recordedAt) {

    static CheckOutView of(CheckOut checkOut) {
        return new CheckOutView(
                checkOut.id(),
                checkOut.bookingId(),
                checkOut.occurredAt(),
                Jalali.of(checkOut.occurredAt()),
                checkOut.offline(),
                checkOut.recordedAt());
    }
}
