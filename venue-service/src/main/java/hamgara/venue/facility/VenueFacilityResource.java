package hamgara.venue.facility;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the facilities of one venue.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venues/{venue}/facilities")
@Tag(name = "Facilities", description = "Halls, pitches and rooms of venues.")
class VenueFacilityResource {

    private final Facilities facilities;

    VenueFacilityResource(Facilities facilities) {
        this.facilities = facilities;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Open a facility in a venue",
            description =
                    "For staff of the venue, capacity owners of the agency behind it, and administrators (`NOT_YOUR_VENUE`). "
                            + "The venue's county must take part (`COUNTY_NOT_ENABLED`). What it takes of the venue it has alone: a whole "
                            + "and a part are never both in use. 422 TIMES_MISSING, TIMES_ONLY_EXCLUSIVE, TIMES_UNEVEN, SPACES_MISSING, "
                            + "SPACE_UNKNOWN, CANCELLATION_REVERSED.")
    public FacilityView open(@RestPath UUID venue, @NotNull @Valid NewFacility request) {
        return facilities.open(venue, request);
    }

    @GET
    @PermitAll
    @Operation(summary = "List the facilities of a venue", description = "Open to everyone, oldest first.")
    public Page<FacilityView> list(@RestPath UUID venue, @Valid @BeanParam PageRequest page) {
        return facilities.ofVenue(venue, page);
    }
}
