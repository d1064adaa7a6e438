package hamgara.card.area;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Asks to switch a county on.
@Schema(name = "SwitchOn", description = "How far a county is to take part.")
record SwitchOn(
        @Schema(description = "PILOT or ACTIVE", examples = "PILOT") @NotNull
        County.Stage stage) {}
