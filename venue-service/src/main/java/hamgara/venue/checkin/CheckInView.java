package hamgara.venue.checkin;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An arrival as the API shows it.
@Schema(name = "CheckIn", description = "One arrival at a venue.")
record CheckInView(
        @Schema(description = "Id, made by the device.") UUID id,
        @Schema(description = "Id of the booking.") UUID bookingId,
        @Schema(description = "How it ended.") CheckInState state,

        @Schema(description = "Why the card declined; absent when it did not.", examples = "QUOTA_USED") @Nullable
        String reason,

        @Schema(description = "Id of card-service's record of the entry.")
        UUID redemptionId,

        @Schema(description = "When the person came.") Instant occurredAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String occurredAtJalali,

        @Schema(description = "Whether it was noted without a connection.")
        boolean offline,

        @Schema(description = "When it was recorded here.") Instant recordedAt) {

    static CheckInView of(CheckIn checkIn) {
        return new CheckInView(
                checkIn.id,
                checkIn.bookingId,
                checkIn.state,
                checkIn.reason,
                checkIn.redemptionId,
                checkIn.occurredAt,
                Jalali.of(checkIn.occurredAt),
                checkIn.offline,
                checkIn.recordedAt);
    }
}
