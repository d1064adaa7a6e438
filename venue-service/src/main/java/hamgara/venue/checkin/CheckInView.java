package hamgara.venue.checkin;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An arrival as the API shows it.
@Schema(name = "CheckIn", description = "One arrival at a venue.")
record CheckInView(
        @Schema(description = "Id, made by the device.", examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77")
        UUID id,

        @Schema(description = "Id of the booking.", examples = "0198c0de-0000-7000-8000-00000000000e")
        UUID bookingId,

        @Schema(description = "How it ended.") CheckInState state,

        @Schema(description = "Why the card declined; absent when it did not.", examples = "QUOTA_USED") @Nullable
        String reason,

        @Schema(description = "The same in one word for the device; absent when the card did not decline.") @Nullable
        DoorRefusal refusal,

        @Schema(description = "The refusal in words; absent when the card did not decline.") @Nullable
        DoorWords message,

        @Schema(
                description = "Id of card-service's record of the entry.",
                examples = "0198c0de-0000-7000-8000-000000000d0e")
        UUID redemptionId,

        @Schema(description = "When the person came.", examples = "2026-11-23T06:40:00Z")
        Instant occurredAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String occurredAtJalali,

        @Schema(description = "Whether it was noted without a connection.", examples = "false")
        boolean offline,

        @Schema(description = "When it was recorded here.", examples = "2026-11-23T06:40:02Z")
        Instant recordedAt) {

    static CheckInView of(Arrival arrival) {
        DoorRefusal refusal = arrival.reason() == null ? null : DoorRefusal.of(arrival.reason());
        return new CheckInView(
                arrival.id(),
                arrival.bookingId(),
                refusal == null ? CheckInState.CHECKED_IN : CheckInState.REFUSED,
                arrival.reason(),
                refusal,
                refusal == null ? null : DoorWords.of(refusal),
                arrival.redemptionId(),
                arrival.occurredAt(),
                Jalali.of(arrival.occurredAt()),
                arrival.offline(),
                arrival.recordedAt());
    }
}
