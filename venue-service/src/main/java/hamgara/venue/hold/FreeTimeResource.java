package hamgara.venue.hold;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: when one party can take an exclusive facility.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/facilities/{facility}/free-times")
@Tag(name = "Holds")
class FreeTimeResource {

    private final Holds holds;

    FreeTimeResource(Holds holds) {
        this.holds = holds;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Find free times of an exclusive facility",
            description =
                    "Open to everyone. On the grid of the facility, within its hours, with no other use of its parts, no closure of the "
                            + "venue and nothing that a school keeps for its pupils in the way, time to prepare and to clear counted. For choosing: only a hold "
                            + "decides. 404 FACILITY_NOT_FOUND; 422 FACILITY_NOT_EXCLUSIVE, INTERVAL_NOT_ALLOWED.")
    public FreeTimesView free(
            @RestPath UUID facility,
            @Parameter(description = "Day in Tehran, ISO.", example = "2026-11-24") @RestQuery @NotNull LocalDate on,
            @Parameter(description = "Length in minutes, as the facility allows it.", example = "60")
                    @RestQuery
                    @NotNull
                    @Min(5)
                    @Max(1440)
                    Integer minutes) {
        return holds.free(facility, on, minutes);
    }
}
