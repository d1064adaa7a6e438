package hamgara.forum.convergence;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A draft to be drawn up.
@Schema(name = "NewConvergenceDraft")
record NewConvergenceDraft(
        @Schema(description = "The conversation.", required = true, examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        @NotNull
        UUID conversationId,

        @Schema(
                description = "Share of each group that has to agree, from 0.01 to 0.99; 0.6 when left out.",
                examples = "0.6")
        @DecimalMin("0.01")
        @DecimalMax("0.99")
        @Nullable
        Double floor,

        @Schema(description = "Clauses at most; 10 when left out.", examples = "10") @Min(1) @Max(50) @Nullable
        Integer most) {}
