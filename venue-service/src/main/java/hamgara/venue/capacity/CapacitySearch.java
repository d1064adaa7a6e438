package hamgara.venue.capacity;

import hamgara.venue.facility.FacilityKind;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

    @RestQuery
    @Pattern(regexp = "[0-9]{4,16}(-[0-9]{1,4})?")
    @Parameter(description = "Code of a town, rural district or quarter.", example = "0614021281")
    @Nullable
    String area;

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "Only capacities of this agency.", example = "EDUCATION")
    @Nullable
    String agency;

    @RestQuery
    @Parameter(
            description =
                    "`true`: those that were not renewed in time, for planners, auditors and, of their own, owners;"
                            + " nobody else sees any.",
            example = "false")
    @Nullable
    Boolean lapsed;
}
