package hamgara.venue.opensite;

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

/// HTTP: whether other sites may book a facility.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/facilities/{facility}/open-booking")
@Tag(name = "Open booking")
class OpenFacilityResource {

    private final OpenFacilities facilities;
    private final IfMatch ifMatch;

    OpenFacilityResource(OpenFacilities facilities, IfMatch ifMatch) {
        this.facilities = facilities;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read whether other sites may book a facility",
            description = "Open to everyone. 404 FACILITY_NOT_FOUND.")
    public OpenSettingView read(@RestPath UUID facility) {
        return facilities.read(facility);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Let other sites book a facility, or not",
            description = "For staff of the venue, capacity owners of the agency behind it, and administrators. What "
                    + "was booked stays booked. Customers of other sites pay nothing: a facility whose tariff, in force "
                    + "or to come, takes money for hours for everyone is not opened, and where one is set later the "
                    + "slots that cost something are not theirs. 403 NOT_YOUR_VENUE, COUNTY_NOT_ENABLED; "
                    + "404 FACILITY_NOT_FOUND; 409 OPEN_BOOKING_COSTS; 412 STALE_VERSION.")
    public OpenSettingView set(@RestPath UUID facility, @NotNull @Valid OpenSetting setting) {
        return facilities.set(facility, setting, ifMatch.version());
    }
}
