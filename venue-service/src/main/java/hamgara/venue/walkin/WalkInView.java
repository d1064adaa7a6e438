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
        @Schema(description = "Id, made by the device.") UUID id,
        @Schema(description = "Id of the slot.") UUID slotId,

        @Schema(description = "People, the cardholder among them.", examples = "1")
        int party,

        @Schema(description = "How it ended.") WalkInState state,

        @Schema(description = "Why the card declined; absent when it did not.", examples = "QUOTA_EXHAUSTED") @Nullable
        String reason,

        @Schema(description = "The same in one word for the device; absent when the card did not decline.") @Nullable
        DoorRefusal refusal,

        @Schema(description = "The refusal in words; absent when the card did not decline.") @Nullable
        DoorWords message,

        @Schema(description = "Id of card-service's record of the entry.") @Nullable
        UUID redemptionId,

        @Schema(description = "When the person came.") Instant occurredAt,

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
