package hamgara.card.simulation;

import hamgara.card.programme.Rules;
import hamgara.card.programme.Terms;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks what a change would do.
@Schema(
        name = "NewSimulation",
        description = "What is left out is taken from the draft, or else from the version in force.")
record NewSimulation(
        @Schema(description = "Other rules") @Valid @Nullable
        Rules rules,

        @Schema(description = "Other terms, such as an allowance or places") @Valid @Nullable
        Terms terms) {}
