package hamgara.venue.capacity;

import hamgara.venue.facility.FacilityKind;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What a reader looks for among the capacities.
class CapacitySearch {

    @RestQuery
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    @Nullable
    String county;

    @RestQuery
    @Parameter(description = "Only capacities of this kind.")
    @Nullable
    FacilityKind kind;

    @RestQuery
    @Parameter(description = "Only capacities that have come this far.")
    @Nullable
    CapacityState state;
}
