package hamgara.venue.space;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can change of a part of a venue.
@Schema(name = "SpaceChange", description = "What a part of a venue is called from now on.")
record SpaceChange(
        @Schema(description = "Its name.") @NotNull @Valid Names names) {}
