package hamgara.venue.batch;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: arrivals noted offline that could not be recorded.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/check-ins/conflicts")
@Tag(name = "Check-ins")
class ConflictResource {

    private final Conflicts conflicts;
    private final IfMatch ifMatch;

    ConflictResource(Conflicts conflicts, IfMatch ifMatch) {
        this.conflicts = conflicts;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "List conflicts of offline arrivals",
            description =
                    "For staff those of their venue, for capacity owners those of the venues of their agency, the oldest first.")
    public Page<Conflict> list(
            @RestQuery @DefaultValue("true") @Parameter(description = "Only those that nobody has resolved.")
                    boolean open,
            @Valid @BeanParam PageRequest page) {
        return conflicts.list(open, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Read a conflict",
            description =
                    "For staff of its venue and capacity owners of the agency behind it. 404 CHECK_IN_CONFLICT_NOT_FOUND.")
    public Conflict read(@RestPath UUID id) {
        return conflicts.read(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/resolve")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Resolve a conflict",
            description =
                    "For staff of its venue and capacity owners of the agency behind it, once, with a reason that is kept together with who gave it. The arrival itself "
                            + "stays unrecorded. 404 CHECK_IN_CONFLICT_NOT_FOUND; 409 CHECK_IN_CONFLICT_RESOLVED; 412 STALE_VERSION.")
    public Conflict resolve(@RestPath UUID id, @NotNull @Valid NewResolution request) {
        return conflicts.resolve(id, request, ifMatch.version());
    }
}
