package hamgara.venue.facility;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A facility to open.
@Schema(name = "NewFacility", description = "A hall, pitch or room of a venue.")
record NewFacility(
        @Schema(description = "What it is.") @NotNull FacilityKind kind,
        @Schema(description = "Its name.") @NotNull @Valid Names names,

        @Schema(description = "People it takes at one time.", examples = "40") @Min(1) @Max(100_000)
        int places) {}
