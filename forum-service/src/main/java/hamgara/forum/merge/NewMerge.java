package hamgara.forum.merge;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A proposal is to go into another.
@Schema(name = "NewMerge", description = "A proposal is to go into another of the same hall.")
record NewMerge(
        @Schema(description = "The proposal that takes it in.", required = true) @NotNull
        UUID into) {}
