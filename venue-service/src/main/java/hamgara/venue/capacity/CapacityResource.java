package hamgara.venue.capacity;

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

/// HTTP: what agencies would share.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/capacities")
@Tag(name = "Capacities", description = "Halls, pitches and rooms that agencies would share in their idle hours.")
class CapacityResource {

    private final Capacities capacities;
    private final IfMatch ifMatch;

    CapacityResource(Capacities capacities, IfMatch ifMatch) {
        this.capacities = capacities;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Roles.CAPACITY_OWNER)
    @Operation(
            summary = "Offer a capacity",
            description =
                    "The caller's agency becomes the owner. With a facility its kind, its county and the area of its venue are those "
                            + "of the catalogue, whatever is sent, and places are at most its own; a facility is offered once. When another agency already offers the same kind in the same area at "
                            + "overlapping hours, both become `PARALLEL` and a match is suggested. The offer is hidden after 35 days unless renewed. "
                            + "403 AGENCY_UNKNOWN, NOT_YOUR_VENUE; 404 FACILITY_NOT_FOUND; 409 COUNTY_NOT_ENABLED, "
                            + "FACILITY_OFFERED_BEFORE, VENUE_MERGED; 422 AREA_UNKNOWN, AREA_OUTSIDE_COUNTY, WINDOWS_OVERLAP, "
                            + "MORE_PLACES_THAN_FACILITY.")
    public CapacityView offer(@NotNull @Valid NewCapacity request) {
        return capacities.offer(request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List capacities",
            description = "Open to everyone, latest first. An offer that was not renewed in time is left out.")
    public Page<CapacityView> search(@Valid @BeanParam CapacitySearch search, @Valid @BeanParam PageRequest page) {
        return capacities.search(search, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read a capacity",
            description =
                    "Open to everyone. An offer that was not renewed in time is there for its owner and for planners only. "
                            + "404 CAPACITY_NOT_FOUND.")
    public CapacityView read(@RestPath UUID id) {
        return capacities.view(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}")
    @RolesAllowed(Roles.CAPACITY_OWNER)
    @Operation(
            summary = "Change an offer",
            description =
                    "For its owner, with `If-Match`: places, conditions and idle hours as they are to stand. Parallel offers are "
                            + "looked for anew; a match that shares no hour any more ends. 403 OUTSIDE_SCOPE; 404 CAPACITY_NOT_FOUND; "
                            + "409 CAPACITY_WITHDRAWN_BEFORE, WINDOWS_PROMISED; 412 STALE_VERSION; 422 WINDOWS_OVERLAP, "
                            + "MORE_PLACES_THAN_FACILITY.")
    public CapacityView change(@RestPath UUID id, @NotNull @Valid CapacityChange change) {
        return capacities.change(id, change, ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/renew")
    @Idempotent
    @RolesAllowed(Roles.CAPACITY_OWNER)
    @Operation(
            summary = "Renew an offer",
            description =
                    "For its owner, with `If-Match`: the offer stands for another 35 days from now, and one that was hidden is seen "
                            + "and compared with others again. 403 OUTSIDE_SCOPE; 404 CAPACITY_NOT_FOUND; 409 CAPACITY_WITHDRAWN_BEFORE.")
    public CapacityView renew(@RestPath UUID id) {
        return capacities.renew(id, ifMatch.version());
    }

    @POST
    @Conditional
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed(Roles.CAPACITY_OWNER)
    @Operation(
            summary = "Withdraw an offer",
            description =
                    "For its owner, with `If-Match`. Matches not yet agreed end with it; an agreed timetable runs for two "
                            + "more weeks, and no later slot of it can be booked. 403 OUTSIDE_SCOPE; 404 CAPACITY_NOT_FOUND; "
                            + "409 CAPACITY_WITHDRAWN_BEFORE.")
    public CapacityView withdraw(@RestPath UUID id) {
        return capacities.withdraw(id, ifMatch.version());
    }
}
