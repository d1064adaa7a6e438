package hamgara.venue.neighbourhood;

import hamgara.venue.facility.FacilityKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a neighbourhood needs of one kind.
@Schema(name = "NeighbourhoodNeed", description = "How many places of a kind of facility the county finds needed.")
record Need(
        @Schema(description = "Kind of facility.", examples = "SPORT_HALL") @NotNull
        FacilityKind kind,

        @Schema(description = "People that should find room at one time.", examples = "120") @Min(1) @Max(100_000)
        int places) {}
