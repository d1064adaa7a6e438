package hamgara.venue.schoolblock;

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

/// HTTP: the times that one school keeps.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venues/{venue}/school-blocks")
@Tag(name = "School blocks", description = "Times that schools keep to their pupils; no outsider books then.")
class SchoolBlockResource {

    private static final String WHO = "For staff of the school, capacity owners of education, and administrators. ";

    private final SchoolBlocks blocks;
    private final IfMatch ifMatch;

    SchoolBlockResource(SchoolBlocks blocks, IfMatch ifMatch) {
        this.blocks = blocks;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Keep a time of a school",
            description = WHO
                    + "From then on no slots are made and no places are kept or booked in that time (KEPT_FOR_PUPILS). Bookings "
                    + "in it get a proposal each (`/v1/rebookings`). Only venues of an operator of the agency EDUCATION. "
                    + "403 NOT_YOUR_VENUE; 404 VENUE_NOT_FOUND; 409 NOT_A_SCHOOL, COUNTY_NOT_ENABLED; "
                    + "422 SCHOOL_BLOCK_NOT_ORDERED; 503 BUSY_NOW.")
    public SchoolBlockView set(@RestPath UUID venue, @NotNull @Valid NewSchoolBlock request) {
        return blocks.set(venue, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the times that a school keeps",
            description = "Open to everyone, oldest first. 404 VENUE_NOT_FOUND.")
    public Page<SchoolBlockView> list(@RestPath UUID venue, @Valid @BeanParam PageRequest page) {
        return blocks.ofVenue(venue, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read a time that a school keeps",
            description = "Open to everyone. 404 VENUE_NOT_FOUND, SCHOOL_BLOCK_NOT_FOUND.")
    public SchoolBlockView read(@RestPath UUID venue, @RestPath UUID id) {
        return blocks.view(venue, id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Change a time that a school keeps",
            description = WHO
                    + "Bookings that it met before and meets no longer stand again, as far as nobody answered their proposal. "
                    + "403 NOT_YOUR_VENUE; 404 SCHOOL_BLOCK_NOT_FOUND; 409 NOT_A_SCHOOL; 412 STALE_VERSION; "
                    + "422 SCHOOL_BLOCK_NOT_ORDERED.")
    public SchoolBlockView change(@RestPath UUID venue, @RestPath UUID id, @NotNull @Valid NewSchoolBlock request) {
        return blocks.change(venue, id, request, ifMatch.version());
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Free a time that a school kept",
            description = WHO + "403 NOT_YOUR_VENUE; 404 SCHOOL_BLOCK_NOT_FOUND; 409 NOT_A_SCHOOL; 412 STALE_VERSION.")
    public void remove(@RestPath UUID venue, @RestPath UUID id) {
        blocks.remove(venue, id, ifMatch.version());
    }
}
