package hamgara.venue.walkin;

import hamgara.kit.time.Jalali;
import hamgara.venue.checkin.DoorRefusal;
import hamgara.venue.checkin.DoorWords;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody without a booking as the API shows it.
@Schema(name = "WalkIn", description = "Somebody who came without a booking.")
record WalkInView(
        @Schema(description = "Id, made by the device.", examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e78")
        UUID id,

        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f")
        UUID slotId,

        @Schema(description = "People, the cardholder among them.", examples = "1")
        int party,

        @Schema(description = "How it ended.") WalkInState state,

        @Schema(description = "Why the card declined; absent when it did not.", examples = "QUOTA_EXHAUSTED") @Nullable
        String reason,

        @Schema(description = "The same in one word for the device; absent when the card did not decline.") @Nullable
        DoorRefusal refusal,

        @Schema(description = "The refusal in words; absent when the card did not decline.") @Nullable
        DoorWords message,

        @Schema(
                description = "Id of card-service's record of the entry.",
                examples = "0198c0de-0000-7000-8000-000000000d0e")
        @Nullable
        UUID redemptionId,

        @Schema(description = "When the person came.", examples = "2026-11-23T06:40:00Z")
        Instant occurredAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String occurredAtJalali) {

    static WalkInView of(WalkIn walkIn, WalkInState state) {
        DoorRefusal refusal = walkIn.reason() == null ? null : DoorRefusal.of(walkIn.reason());
        return new WalkInView(
                walkIn.id(),
                walkIn.slotId(),
                walkIn.party(),
                state,
                walkIn.reason(),
                refusal,
                refusal == null ? null : DoorWords.of(refusal),
                walkIn.redemptionId(),
                walkIn.occurredAt(),
                Jalali.of(walkIn.occurredAt()));
    }
}
