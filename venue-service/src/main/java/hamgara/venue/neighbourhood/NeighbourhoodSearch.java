package hamgara.venue.neighbourhood;

import hamgara.venue.facility.FacilityKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which neighbourhoods a reader looks for.
class NeighbourhoodSearch {

    @RestQuery
    @NotNull
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of the county.", example = "0614")
    String county = "";

    @RestQuery
    @Parameter(description = "Only those in which places of this kind of facility are missing.")
    @Nullable
    FacilityKind lacking;
}
