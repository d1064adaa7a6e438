package hamgara.venue.facility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: one facility.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/facilities")
@Tag(name = "Facilities")
class FacilityResource {

    private final Facilities facilities;

    FacilityResource(Facilities facilities) {
        this.facilities = facilities;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a facility", description = "Open to everyone. `FACILITY_NOT_FOUND` when there is none.")
    public FacilityView read(@RestPath UUID id) {
        return facilities.view(id);
    }
}
