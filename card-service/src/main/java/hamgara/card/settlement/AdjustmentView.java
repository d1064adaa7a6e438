package hamgara.card.settlement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hamgara.card.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An adjustment on the wire.
@Schema(
        name = "StatementAdjustment",
        description = "What is put right of an earlier statement, netted in the next one.")
record AdjustmentView(
        UUID id,

        @Schema(description = "The statement it puts right") UUID ofStatementId,

        @Schema(description = "The statement it is netted in; absent until the next month is closed") @Nullable
        UUID inStatementId,

        @Schema(description = "Code of the venue", examples = "takhti")
        String venueCode,

        @Schema(description = "Rials; below zero when taken back")
        Money amount,

        Reason reason,
        State state,

        @Schema(description = "When it was proposed (UTC)") Instant proposedAt,

        @JsonIgnore String proposedBy,
        @JsonIgnore UUID partner,
        @JsonIgnore @Nullable UUID fund,
        @JsonIgnore long rials) {

    enum Reason {
        DISPUTE_PAID,
        MISSED_USE,
        WRONG_RULE,
        OVERPAID,
        OTHER,
        USE_STRUCK
    }

    enum State {
        PROPOSED,
        APPROVED,
        REFUSED
    }
}
