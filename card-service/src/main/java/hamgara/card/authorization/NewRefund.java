package hamgara.card.authorization;

import hamgara.card.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Gives back what was captured, or a part of it.
@Schema(name = "NewRefund", description = "Without amount and entries everything captured is given back.")
record NewRefund(
        @Schema(description = "Why", examples = "CANCELLED_BY_VENUE") @NotNull
        Reason reason,

        @Schema(description = "How much of the money captured") @Valid @Nullable
        Money amount,

        @Schema(description = "How many of the entries captured") @Min(1) @Max(50) @Nullable
        Integer entries) {

    /// Why something is given back.
    @Schema(name = "RefundReason")
    enum Reason {
        CANCELLED_BY_VENUE,
        CANCELLED_BY_HOLDER,
        NOT_DELIVERED,
        WRONG_AMOUNT,
        DUPLICATE,
        OTHER
    }

    boolean isWhole() {
        return amount == null && entries == null;
    }
}
