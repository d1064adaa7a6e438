package hamgara.venue.noshow;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An answer to an excuse or an appeal.
@Schema(name = "NewNoShowDecision", description = "An answer to an excuse or an appeal.")
record NewDecision(
        @Schema(description = "Whether the no-show is excused and does not count any more.", examples = "true") @NotNull
        Boolean excused,

        @Schema(description = "Why.", examples = "PLAUSIBLE") @NotNull
        DecisionReason reason) {}
