package hamgara.venue.batch;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody found out.
@Schema(name = "NewConflictResolution", description = "What somebody found out about a conflict.")
record NewResolution(
        @Schema(description = "As a code.", examples = "SAME_VISIT") @NotNull
        Resolution resolution) {}
