package hamgara.venue.noshow;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why somebody did not come.
@Schema(name = "NewExcuse", description = "Why somebody did not come.")
record NewExcuse(
        @Schema(description = "As a code; nothing else is kept.", examples = "ILLNESS") @NotNull
        ExcuseReason reason) {}
