package hamgara.venue.closure;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: when one venue is closed.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venues/{venue}/closures")
@Tag(name = "Closures", description = "Times in which a venue is closed as a whole.")
class VenueClosureResource {

    private static final String WHO =
            "For staff of the venue, capacity owners of the agency behind it, and administrators. ";

    private final Closures closures;
    private final IfMatch ifMatch;

    VenueClosureResource(Closures closures, IfMatch ifMatch) {
        this.closures = closures;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Announce that a venue is closed",
            description = WHO
                    + "Whole days of Tehran, or hours from and until an instant (UTC); at most 400 days. It never reaches "
                    + "back: what should have begun before now begins now. From then on no places are kept or booked in that time "
                    + "(VENUE_CLOSED), and cards are declined there. Bookings in that time stand in the answer, and "
                    + "each gets a proposal to move or to end (`/v1/rebookings`). Closures may overlap. "
                    + "403 NOT_YOUR_VENUE, COUNTY_NOT_ENABLED; 404 VENUE_NOT_FOUND; 422 CLOSURE_PERIOD_MISSING "
                    + "(neither days nor hours, or both), CLOSURE_NOT_ORDERED, CLOSURE_PAST; 503 BUSY_NOW.")
    public AnnouncedClosureView announce(@RestPath UUID venue, @NotNull @Valid NewClosure request) {
        return closures.announce(venue, request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List when a venue is closed",
            description =
                    "Open to everyone: closures that stand and are not over, earliest first. 404 VENUE_NOT_FOUND.")
    public Page<ClosureView> list(@RestPath UUID venue, @Valid @BeanParam PageRequest page) {
        return closures.standing(venue, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "Read a closure",
            description =
                    "Open to everyone, also when it was revoked or is over. 404 VENUE_NOT_FOUND, CLOSURE_NOT_FOUND.")
    public ClosureView read(@RestPath UUID venue, @RestPath UUID id) {
        return closures.view(venue, id);
    }

    @GET
    @Path("/{id}/affected-bookings")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "List the bookings in a closed time",
            description = WHO + "Those neither used nor cancelled, earliest first. 403 NOT_YOUR_VENUE; "
                    + "404 VENUE_NOT_FOUND, CLOSURE_NOT_FOUND.")
    public Page<AffectedBookingView> affected(
            @RestPath UUID venue, @RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return closures.affected(venue, id, page);
    }

    @POST
    @Conditional
    @Path("/{id}/revoke")
    @Idempotent
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Revoke a closure",
            description = WHO
                    + "The venue is open in that time after all, as far as no other closure says otherwise; proposals that "
                    + "are not answered yet are withdrawn and their bookings stand. "
                    + "403 NOT_YOUR_VENUE; 404 VENUE_NOT_FOUND, CLOSURE_NOT_FOUND; 409 CLOSURE_REVOKED_BEFORE, "
                    + "CLOSURE_OVER, CLOSURE_OF_NOTICE (only the whole notice can be revoked); 412 STALE_VERSION.")
    public ClosureView revoke(@RestPath UUID venue, @RestPath UUID id) {
        return closures.revoke(venue, id, ifMatch.version());
    }
}
