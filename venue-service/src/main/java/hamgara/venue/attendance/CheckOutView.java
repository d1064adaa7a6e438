package hamgara.venue.attendance;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A leaving as the API shows it.
@Schema(name = "CheckOut", description = "The leaving of those who came, with a booking or without.")
record CheckOutView(
        @Schema(description = "Id, made by the device.", examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e79")
        UUID id,

        @Schema(
                description = "Id of the booking, which is COMPLETED; absent for who came without.",
                examples = "0198c0de-0000-7000-8000-00000000000e")
        @Nullable
        UUID bookingId,

        @Schema(
                description = "Id of the walk-in, for who came without a booking.",
                examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e78")
        @Nullable
        UUID walkInId,

        @Schema(description = "When they left.", examples = "2026-11-23T07:25:00Z")
        Instant occurredAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String occurredAtJalali,

        @Schema(description = "Whether it was noted without a connection.", examples = "false")
        boolean offline,

        @Schema(description = "When it was recorded here.", examples = "2026-11-23T07:25:01Z")
        Instant recordedAt) {

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
