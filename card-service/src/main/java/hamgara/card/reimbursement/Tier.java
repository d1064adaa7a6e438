package hamgara.card.reimbursement;

import hamgara.card.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One step of a rule.
@Schema(name = "ReimbursementTier", description = "One step of a rule; the first begins at zero.")
record Tier(
        @Schema(
                description =
                        "Up to how many entries (or captured rials) of the partner's month it counts; the last tier "
                                + "has none",
                examples = "200")
        @Min(1)
        @Nullable
        Long upTo,

        @Schema(description = "For measure ENTRY: rials for each entry; zero for capacity given free") @Valid @Nullable
        Money perEntry,

        @Schema(description = "For measure IRR: percent of the captured rials", examples = "95")
        @Min(0)
        @Max(100)
        @Nullable
        Integer percent) {}
