package hamgara.card.adjustment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks for a correction of a pocket.
@Schema(name = "NewAdjustment")
record NewAdjustment(
        @Schema(
                description =
                        "In the pocket's unit (current rials or entries): above zero puts in, below zero takes out",
                examples = "1")
        @Min(-1_000_000_000_000L)
        @Max(1_000_000_000_000L)
        long amount,

        @Schema(examples = "VENUE_ERROR") @NotNull Reason reason,

        @Schema(description = "Number of the letter or case; no text about a person", examples = "CASE-1405-31")
        @Size(max = 100)
        @Nullable
        String reference) {

    /// Why a pocket is corrected.
    @Schema(name = "AdjustmentReason")
    enum Reason {
        VENUE_ERROR,
        WRONG_AMOUNT,
        COMPENSATION,
        DUPLICATE_USE,
        COURT_ORDER
    }
}
