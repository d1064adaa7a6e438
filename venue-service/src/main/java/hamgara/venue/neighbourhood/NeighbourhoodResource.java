package hamgara.venue.neighbourhood;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/neighbourhoods`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/neighbourhoods")
@Tag(name = "Neighbourhoods", description = "People, capacities and gaps of neighbourhoods without an official code.")
class NeighbourhoodResource {

    private static final String WHO =
            "For the governor and programme managers of the county, and administrators. 403 OUTSIDE_SCOPE. ";
    private static final String UNSOUND = "409 COUNTY_NOT_ENABLED; 422 NEIGHBOURHOOD_NOWHERE, BOUNDARY_NOT_SIMPLE, "
            + "COUNTED_AHEAD, NEED_TWICE, AREA_UNKNOWN, AREA_OUTSIDE_COUNTY";

    private final Neighbourhoods neighbourhoods;
    private final IfMatch ifMatch;

    NeighbourhoodResource(Neighbourhoods neighbourhoods, IfMatch ifMatch) {
        this.neighbourhoods = neighbourhoods;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.GOVERNOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Draw a neighbourhood",
            description = "Says where it is, who lives there and what it needs; neighbourhoods may overlap. " + WHO
                    + UNSOUND + ".")
    public NeighbourhoodView draw(@NotNull @Valid NewNeighbourhood request) {
        return neighbourhoods.draw(request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the gap map of a county",
            description =
                    "The profiles of its neighbourhoods with outline, capacities and what is missing, in the order in "
                            + "which they were drawn first. Open to everyone.")
    public Page<NeighbourhoodView> list(
            @Valid @BeanParam NeighbourhoodSearch search, @Valid @BeanParam PageRequest page) {
        return neighbourhoods.list(search, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read the profile of a neighbourhood",
            description = "Open to everyone. 404 NEIGHBOURHOOD_NOT_FOUND, also when it was withdrawn.")
    public NeighbourhoodView read(@RestPath UUID id) {
        return neighbourhoods.view(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.GOVERNOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Draw a neighbourhood anew",
            description = "Puts all that is said of it as it is to be; the county stays. " + WHO
                    + "404 NEIGHBOURHOOD_NOT_FOUND; 412 STALE_VERSION; " + UNSOUND + ", NEIGHBOURHOOD_COUNTY_FIXED.")
    public NeighbourhoodView change(@RestPath UUID id, @NotNull @Valid NewNeighbourhood request) {
        return neighbourhoods.change(id, ifMatch.version(), request);
    }

    @POST
    @Path("/{id}/withdraw")
    @Conditional
    @Idempotent
    @RolesAllowed({Roles.GOVERNOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Withdraw a neighbourhood",
            description = "It counts no longer; answers its last profile. " + WHO
                    + "404 NEIGHBOURHOOD_NOT_FOUND; 412 STALE_VERSION.")
    public NeighbourhoodView withdraw(@RestPath UUID id) {
        return neighbourhoods.withdraw(id, ifMatch.version());
    }
}
