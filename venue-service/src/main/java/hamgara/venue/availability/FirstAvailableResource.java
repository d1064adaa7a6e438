package hamgara.venue.availability;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the first room in a facility.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/facilities/{id}/first-available")
@Tag(name = "Availability")
class FirstAvailableResource {

    private final Availabilities availabilities;

    FirstAvailableResource(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Find the first room in a facility",
            description =
                    "Open to everyone. The first slot with room for the party within 100 days, or the first time in which it can have the "
                            + "facility alone. `FACILITY_NOT_FOUND` when there is "
                            + "no such facility.")
    public FirstAvailableView first(@RestPath UUID id, @Valid @BeanParam FirstSearch search) {
        return availabilities.first(id, search);
    }
}
