package hamgara.venue.facility;

import hamgara.kit.caller.Roles;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
    private final IfMatch ifMatch;

    FacilityResource(Facilities facilities, IfMatch ifMatch) {
        this.facilities = facilities;
        this.ifMatch = ifMatch;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a facility", description = "Open to everyone. `FACILITY_NOT_FOUND` when there is none.")
    public FacilityView read(@RestPath UUID id) {
        return facilities.view(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Change a facility",
            description = "For staff of the venue, capacity owners of the agency behind it, and administrators. Fewer "
                    + "places lower coming slots too, and are refused while more people have places in one of them, with "
                    + "those `slots`. Other parts are taken only where no coming use of another facility has them, and a longer time to prepare or "
                    + "to clear only where nothing coming lies in it. "
                    + "A changeover is set once its timetables (`CHANGEOVER_NOT_LEFT`) and coming slots (`CHANGEOVER_IN_THE_WAY`) "
                    + "leave it; the answer names those that do not. "
                    + "403 NOT_YOUR_VENUE, COUNTY_NOT_ENABLED; 404 FACILITY_NOT_FOUND; 409 CAPACITY_BELOW_COMMITTED, "
                    + "UNIT_CONFLICT; 412 STALE_VERSION; 422 TIMES_MISSING, TIMES_ONLY_EXCLUSIVE, TIMES_UNEVEN, "
                    + "SPACES_MISSING, SPACE_UNKNOWN, CANCELLATION_REVERSED.")
    public FacilityView change(@RestPath UUID id, @NotNull @Valid FacilityChange change) {
        return facilities.change(id, change, ifMatch.version());
    }
}
