package hamgara.card.proof;

import hamgara.card.ledger.AccountKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The trial balance on the wire.
@Schema(name = "TrialBalance", description = "The sum of each kind of account in each unit; each unit adds up to zero.")
record TrialBalanceView(List<Line> lines, List<Total> totals) {

    /// One line of the trial balance on the wire.
    @Schema(name = "TrialBalanceLine")
    record Line(
            AccountKind account,

            @Schema(description = "IRR for current rials, or ENTRY:programme:category", examples = "IRR")
            String unit,

            @Schema(description = "Sum in the unit; above zero is credit", examples = "5000000000")
            long amount,

            @Schema(
                    description = "The same in new rials as an exact decimal; rials only, from the day of the rule on",
                    examples = "500000")
            @Nullable
            String newRials,

            @Schema(description = "How many entries it sums", examples = "12")
            long entries) {}

    /// The total of one unit on the wire.
    @Schema(name = "TrialBalanceTotal")
    record Total(
            @Schema(examples = "IRR") String unit,

            @Schema(description = "Zero, or the ledger is broken", examples = "0")
            long amount) {}
}
