package hamgara.card.area;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Moves a county that takes part to another stage.
@Schema(name = "CountyStage")
record CountyStage(
        @Schema(description = "PILOT, ACTIVE or PAUSED; PAUSED takes no new applications", examples = "PAUSED") @NotNull
        County.Stage stage) {}
