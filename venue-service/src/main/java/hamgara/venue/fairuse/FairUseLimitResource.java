package hamgara.venue.fairuse;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/fair-use-limits`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/fair-use-limits")
@Tag(name = "Fair use", description = "How often one person may book, so that there is room for everybody.")
class FairUseLimitResource {

    private static final String WHO = "For programme managers of the county and administrators. 403 OUTSIDE_SCOPE; ";

    private final FairUse fairUse;
    private final IfMatch ifMatch;

    FairUseLimitResource(FairUse fairUse, IfMatch ifMatch) {
        this.fairUse = fairUse;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Limit how often one person may book",
            description =
                    "Counted are places held, booked and used, by the day in Tehran on which they begin; what was "
                            + "cancelled or ran out is not. One limit for a county and a kind, and one for all kinds together: "
                            + "both hold. " + WHO + "403 COUNTY_NOT_ENABLED; 409 FAIR_USE_LIMIT_EXISTS; "
                            + "422 FAIR_USE_LIMIT_EMPTY.")
    public FairUseLimitView set(@NotNull @Valid NewFairUseLimit request) {
        return fairUse.set(request);
    }

    @GET
    @PermitAll
    @Operation(summary = "List the limits of fair use", description = "Open to everyone, oldest first.")
    public Page<FairUseLimitView> list(
            @Parameter(description = "Only those of the county with this SCI code.", example = "0614")
                    @RestQuery
                    @Nullable
                    String county,
            @Valid @BeanParam PageRequest page) {
        return fairUse.of(county, page);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(summary = "Read a limit of fair use", description = "Open to everyone. 404 FAIR_USE_LIMIT_NOT_FOUND.")
    public FairUseLimitView read(@RestPath UUID id) {
        return fairUse.view(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a limit of fair use",
            description = WHO + "404 FAIR_USE_LIMIT_NOT_FOUND; 412 STALE_VERSION; 422 FAIR_USE_LIMIT_EMPTY.")
    public FairUseLimitView change(@RestPath UUID id, @NotNull @Valid FairUseChange change) {
        return fairUse.change(id, change, ifMatch.version());
    }

    @DELETE
    @Path("/{id}")
    @Conditional
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Lift a limit of fair use",
            description = WHO + "404 FAIR_USE_LIMIT_NOT_FOUND; 412 STALE_VERSION.")
    public void lift(@RestPath UUID id) {
        fairUse.lift(id, ifMatch.version());
    }
}
