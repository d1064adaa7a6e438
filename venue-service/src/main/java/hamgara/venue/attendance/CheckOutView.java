package hamgara.venue.attendance;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A leaving as the API shows it.
@Schema(name = "CheckOut", description = "The leaving of those who came, with a booking or without.")
record CheckOutView(
        @Schema(description = "Id, made by the device.") UUID id,

        @Schema(description = "Id of the booking, which is COMPLETED; absent for who came without.") @Nullable
        UUID bookingId,

        @Schema(description = "Id of the walk-in, for who came without a booking.") @Nullable
        UUID walkInId,

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
                checkOut.walkInId(),
                checkOut.occurredAt(),
                Jalali.of(checkOut.occurredAt()),
                checkOut.offline(),
                checkOut.recordedAt());
    }
}
