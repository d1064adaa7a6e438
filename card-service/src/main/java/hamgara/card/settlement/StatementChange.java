package hamgara.card.settlement;

import hamgara.card.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is objected to or put right.
final class StatementChange {

    private StatementChange() {}

    /// Objects to a line.
    @Schema(name = "NewStatementDispute")
    record Dispute(
            @Schema(description = "Place of the line in the statement", examples = "17") @Min(1)
            long place,

            @Schema(description = "Why", examples = "USED_TWICE") @NotNull
            DisputeView.Reason reason) {}

    /// Ends a dispute.
    @Schema(name = "StatementDisputeResolution")
    record Resolve(
            @Schema(description = "PAID or STRUCK", examples = "PAID") @NotNull
            Outcome outcome) {}

    enum Outcome {
        PAID,
        STRUCK
    }

    enum Direction {
        PAY,
        TAKE_BACK
    }

    /// Puts an earlier statement right.
    @Schema(name = "NewStatementAdjustment")
    record Adjust(
            @Schema(description = "Code of a venue of the partner", examples = "takhti") @NotBlank @Size(max = 64)
            String venueCode,

            @Schema(description = "PAY more, or TAKE_BACK", examples = "PAY") @NotNull
            Direction direction,

            @Schema(examples = "{\"amount\": 300000, \"currency\": \"IRR\"}") @Valid @NotNull
            Money amount,

            @Schema(
                    description = "The fund that pays or gets it back",
                    examples = "0198c0de-0000-7000-8000-0000000000f1")
            @NotNull
            UUID fundId,

            @Schema(description = "MISSED_USE, WRONG_RULE, OVERPAID or OTHER", examples = "MISSED_USE") @NotNull
            AdjustmentView.Reason reason) {}
}
