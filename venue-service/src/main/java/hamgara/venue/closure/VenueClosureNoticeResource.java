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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: when all venues of an area are closed.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venue-closures")
@Tag(name = "Closures")
class VenueClosureNoticeResource {

    private static final String WHO =
            "For the governor of the county or province (the `county` of the token), and for administrators. ";

    private final ClosureNotices notices;
    private final IfMatch ifMatch;

    VenueClosureNoticeResource(ClosureNotices notices, IfMatch ifMatch) {
        this.notices = notices;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Announce that the venues of an area are closed",
            description = WHO
                    + "A county, a province or the country; whole days, or short days that end at an hour; at most 31 days. "
                    + "Each venue gets a closure (`/v1/venues/{venue}/closures`), also one that is registered later; no places are "
                    + "kept or booked in that time. Each booking in that time gets a proposal (`/v1/rebookings`): to move to "
                    + "another slot, or to end without loss. "
                    + "403 CLOSURE_NOT_YOURS; 422 CLOSURE_AREA_WRONG, CLOSURE_NOT_ORDERED, CLOSING_HOUR_WRONG, CLOSURE_PAST; "
                    + "503 BUSY_NOW.")
    public ClosureNoticeView announce(@NotNull @Valid NewClosureNotice request) {
        return notices.announce(request);
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List the closures of areas",
            description = "Open to everyone, newest first, also those that are revoked or over.")
    public Page<ClosureNoticeView> list(
            @Parameter(description = "Only those that reach this county.", example = "0614")
                    @RestQuery
                    @Pattern(regexp = "[0-9]{4}")
                    @Nullable
                    String county,
            @Valid @BeanParam PageRequest page) {
        return notices.newest(county, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read the closure of an area", description = "Open to everyone. 404 CLOSURE_NOTICE_NOT_FOUND.")
    public ClosureNoticeView read(@RestPath UUID id) {
        return notices.read(id);
    }

    @POST
    @Conditional
    @Path("/{id}/revoke")
    @Idempotent
    @RolesAllowed({Roles.GOVERNOR, Roles.ADMIN})
    @Operation(
            summary = "Revoke the closure of an area",
            description = WHO
                    + "The venues are open after all, as far as no other closure says otherwise. Proposals not answered yet "
                    + "are withdrawn and their bookings stand; what was accepted or declined stays. "
                    + "403 CLOSURE_NOT_YOURS; 404 CLOSURE_NOTICE_NOT_FOUND; 409 CLOSURE_REVOKED_BEFORE, CLOSURE_OVER; "
                    + "412 STALE_VERSION.")
    public ClosureNoticeView revoke(@RestPath UUID id) {
        return notices.revoke(id, ifMatch.version());
    }
}
