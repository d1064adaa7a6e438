package hamgara.card.reimbursement;

import hamgara.card.programme.Category;
import hamgara.card.programme.FundShare;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Lays down what is paid for uses of a programme.
@Schema(name = "NewReimbursementRule")
record NewReimbursementRule(
        @Schema(description = "The programme whose uses are paid", examples = "0198c0de-0000-7000-8000-0000000000a1")
        @NotNull
        UUID programmeId,

        @Schema(description = "The category of the uses", examples = "SPORT") @NotNull
        Category category,

        @Schema(description = "ENTRY: rials for each entry; IRR: percent of captured rials", examples = "ENTRY")
        @NotNull
        Measure measure,

        @Schema(
                description = "Steps in rising order; only the last has no upTo",
                examples =
                        "[{\"upTo\": 200, \"perEntry\": {\"amount\": 300000, \"currency\": \"IRR\"}}, {\"perEntry\": {\"amount\": 250000, \"currency\": \"IRR\"}}]")
        @NotEmpty
        @Size(max = 10)
        List<@Valid @NotNull Tier> tiers,

        @Schema(
                description = "First day of use it counts for, ISO; after the last closed month",
                examples = "2026-11-22")
        @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day of use it counts for, ISO; open when left out", examples = "2027-03-20")
        @Nullable
        LocalDate validTo,

        @Schema(
                description = "Who pays; the shares of the programme in force when left out",
                examples = "[{\"fund\": \"0198c0de-0000-7000-8000-0000000000f1\", \"percent\": 100}]")
        @Size(min = 1, max = 10)
        @Nullable
        List<@Valid @NotNull FundShare> fundShares) {}
