package hamgara.venue.space;

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
import jakarta.ws.rs.DELETE;
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

/// HTTP: the parts of one venue.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venues/{venue}/spaces")
@Tag(name = "Spaces", description = "The parts of a venue: a hall, its thirds, a court.")
class VenueSpaceResource {

    private static final String WHO = "For staff of the venue, capacity owners of the agency behind it, and "
            + "administrators. 403 NOT_YOUR_VENUE, COUNTY_NOT_ENABLED; ";

    private final Spaces spaces;
    private final IfMatch ifMatch;

    VenueSpaceResource(Spaces spaces, IfMatch ifMatch) {
        this.spaces = spaces;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Add a part to a venue",
            description = "At the top, or as a part of another one, at most six levels deep. What a facility takes is "
                    + "not divided any further. " + WHO
                    + "404 VENUE_NOT_FOUND; 409 SPACE_IN_USE, SPACES_TOO_DEEP; 422 PARENT_UNKNOWN.")
    public SpaceView add(@RestPath UUID venue, @NotNull @Valid NewSpace request) {
        return spaces.add(venue, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the parts of a venue",
            description = "Open to everyone; a whole stands before its parts. 404 VENUE_NOT_FOUND.")
    public Page<SpaceView> list(@RestPath UUID venue, @Valid @BeanParam PageRequest page) {
        return spaces.ofVenue(venue, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read a part of a venue",
            description = "Open to everyone. 404 VENUE_NOT_FOUND, SPACE_NOT_FOUND.")
    public SpaceView read(@RestPath UUID venue, @RestPath UUID id) {
        return spaces.view(venue, id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Rename a part of a venue",
            description = WHO + "404 VENUE_NOT_FOUND, SPACE_NOT_FOUND; 412 STALE_VERSION.")
    public SpaceView rename(@RestPath UUID venue, @RestPath UUID id, @NotNull @Valid SpaceChange change) {
        return spaces.rename(venue, id, change, ifMatch.version());
    }

    @DELETE
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Take a part of a venue away",
            description = "Only one that is not divided and that no facility takes. " + WHO
                    + "404 VENUE_NOT_FOUND, SPACE_NOT_FOUND; 409 SPACE_DIVIDED, SPACE_IN_USE; 412 STALE_VERSION.")
    public void remove(@RestPath UUID venue, @RestPath UUID id) {
        spaces.remove(venue, id, ifMatch.version());
    }
}
