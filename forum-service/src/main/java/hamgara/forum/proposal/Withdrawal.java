package hamgara.forum.proposal;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A proposal is to be taken back.
@Schema(name = "Withdrawal", description = "Why a proposal is taken back.")
record Withdrawal(
        @Schema(
                description = "DUPLICATE: another says the same. STARTED, DONE: it came without it. NOT_FEASIBLE: it "
                        + "cannot be done. OTHER.",
                examples = "DUPLICATE",
                required = true)
        @NotNull
        WithdrawReason reason) {}
