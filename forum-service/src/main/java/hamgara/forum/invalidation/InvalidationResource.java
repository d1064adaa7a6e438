package hamgara.forum.invalidation;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/// HTTP: /v1/invalidations
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/invalidations")
@Tag(name = "Invalidations", description = "Taking out supports that were not given freely, as a batch.")
class InvalidationResource {

    private final Invalidations invalidations;
    private final IfMatch ifMatch;

    InvalidationResource(Invalidations invalidations, IfMatch ifMatch) {
        this.invalidations = invalidations;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Write a batch down",
            description = "By a moderator of the county, with a name, the reason and one condition at least. It takes "
                    + "nothing out yet: `preview` says what it would do. 403 OUTSIDE_SCOPE, SELF_REVIEW; 404 HALL_NOT_FOUND, "
                    + "PROPOSAL_NOT_FOUND; 422 INVALIDATION_CONDITION_NEEDED, INVALIDATION_TIME_WRONG, BLANK_TEXT.")
    public InvalidationView write(@Valid @NotNull NewInvalidation request) {
        return invalidations.write(request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Read a batch",
            description =
                    "By a moderator of the county; until it starts with what it would do now. 403 OUTSIDE_SCOPE; 404 "
                            + "INVALIDATION_NOT_FOUND.")
    public InvalidationView show(@RestPath UUID id) {
        return invalidations.show(id);
    }

    @POST
    @Path("/{id}/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Say when a batch starts",
            description =
                    "By a moderator of the county, with If-Match; again as long as it has not started. Supports taken"
                            + " out stay spent; a proposal that falls below its line with them gathers support again,"
                            + " unless its case is open. 403 OUTSIDE_SCOPE, SELF_REVIEW; 404"
                            + " INVALIDATION_NOT_FOUND; 409 INVALIDATION_MOVED_ON; 422 INVALIDATION_TIME_WRONG.")
    public InvalidationView schedule(@RestPath UUID id, @Valid @NotNull Schedule schedule) {
        return invalidations.schedule(id, schedule.startsAt(), ifMatch.version());
    }

    @POST
    @Path("/{id}/cancel")
    @Conditional
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Call a batch off",
            description = "By a moderator of the county, with If-Match, until it has started. 403 OUTSIDE_SCOPE; 404 "
                    + "INVALIDATION_NOT_FOUND; 409 INVALIDATION_MOVED_ON.")
    public InvalidationView cancel(@RestPath UUID id) {
        return invalidations.cancel(id, ifMatch.version());
    }
}
