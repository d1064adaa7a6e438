package hamgara.card.grantbatch;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of one person of a batch, on the wire.
@Schema(name = "GrantBatchItem", description = "What came of one person of a batch.")
record GrantBatchItemView(
        UUID enrolmentId,
        State state,

        @Schema(description = "Why there was no grant", examples = "ALREADY_GRANTED") @Nullable
        String reason,

        @Schema(description = "The grant that was made") @Nullable
        UUID grantId) {

    /// Whether a person of a batch has an answer.
    @Schema(name = "GrantBatchItemState")
    enum State {
        WAITING,
        GRANTED,
        REFUSED
    }
}
