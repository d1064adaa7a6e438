package hamgara.venue.batch;

import hamgara.venue.checkin.Arrival;
import hamgara.venue.checkin.DoorRefusal;
import hamgara.venue.checkin.DoorWords;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one arrival of a batch.
@Schema(name = "CheckInBatchResult", description = "What became of one arrival.")
record BatchResult(
        @Schema(description = "Id of the arrival.", examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77")
        UUID nonce,

        @Schema(description = "What became of it.") Outcome outcome,

        @Schema(description = "Id of the booking, once recorded.", examples = "0198c0de-0000-7000-8000-00000000000e")
        @Nullable
        UUID bookingId,

        @Schema(description = "Why it is a conflict.") @Nullable
        ConflictCode code,

        @Schema(
                description = "Id of the conflict, to be found in `/v1/check-ins/conflicts`.",
                examples = "0198c0de-0000-7000-8000-0000000000bc")
        @Nullable
        UUID conflictId,

        @Schema(description = "Why the card declined, as card-service says it.", examples = "QUOTA_EXHAUSTED") @Nullable
        String reason,

        @Schema(description = "Why the person should not have been let in, in one word.") @Nullable
        DoorRefusal refusal,

        @Schema(description = "The same in words.") @Nullable
        DoorWords message) {

    /// What can become of it.
    @Schema(
            name = "CheckInBatchOutcome",
            description =
                    "`RECORDED` now. `REPLAYED`: it was recorded before. `CONFLICT`: see `code`; it is listed until somebody "
                            + "has resolved it, and a repeat is answered the same. `PENDING`: not decided; hand it in again.")
    enum Outcome {
        RECORDED,
        REPLAYED,
        CONFLICT,
        PENDING
    }

    static BatchResult recorded(Arrival arrival) {
        return new BatchResult(
                arrival.id(),
                arrival.repeated() ? Outcome.REPLAYED : Outcome.RECORDED,
                arrival.bookingId(),
                null,
                null,
                null,
                null,
                null);
    }

    static BatchResult declined(Arrival arrival, String reason, UUID conflict) {
        DoorRefusal refusal = DoorRefusal.of(reason);
        return new BatchResult(
                arrival.id(),
                Outcome.CONFLICT,
                arrival.bookingId(),
                ConflictCode.CARD_DECLINED,
                conflict,
                reason,
                refusal,
                DoorWords.of(refusal));
    }

    static BatchResult conflict(UUID nonce, ConflictCode code, UUID conflict) {
        return new BatchResult(
                nonce, Outcome.CONFLICT, null, code, conflict, null, code.refusal(), DoorWords.of(code.refusal()));
    }

    static BatchResult pending(UUID nonce) {
        return new BatchResult(nonce, Outcome.PENDING, null, null, null, null, null, null);
    }
}
