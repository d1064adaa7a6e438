package hamgara.card.adjustment;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/adjustments`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/adjustments")
@Tag(name = "Adjustments", description = "Corrections of a pocket, by two persons.")
class AdjustmentResource {

    private final Adjustments adjustments;
    private final IfMatch ifMatch;

    AdjustmentResource(Adjustments adjustments, IfMatch ifMatch) {
        this.adjustments = adjustments;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List the adjustments of a county",
            description =
                    "In the order they were asked for; state=REQUESTED are those that wait for a second person. For "
                            + "programme managers of the county and auditors. 403 OUTSIDE_SCOPE.")
    public Page<AdjustmentView> list(
            @Parameter(description = "SCI code of the county", required = true, example = "0614") @RestQuery @NotNull
                    String county,
            @Parameter(description = "Only those in this state") @RestQuery AdjustmentView.@Nullable State state,
            @BeanParam PageRequest page) {
        return adjustments.list(county, state, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read one adjustment",
            description = "For programme managers of the county and auditors. 403 OUTSIDE_SCOPE; "
                    + "404 ADJUSTMENT_NOT_FOUND.")
    public AdjustmentView read(@RestPath UUID id) {
        return adjustments.read(id);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Approve an adjustment",
            description =
                    "Changes the pocket at once; rials are taken from or given back to the pocket's funds by their "
                            + "shares. Never by the account that asked for it. For programme managers of the county. "
                            + "403 OUTSIDE_SCOPE, APPROVER_IS_REQUESTER; 404 ADJUSTMENT_NOT_FOUND; 409 ADJUSTMENT_NOT_WAITING, "
                            + "ADJUSTMENT_EXCEEDS, FUND_EXHAUSTED; 412 STALE_VERSION.")
    public AdjustmentView approve(@RestPath UUID id) {
        return adjustments.approve(id, ifMatch.version());
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Turn an adjustment down",
            description =
                    "Changes nothing in the pocket. Never by the account that asked for it. For programme managers of "
                            + "the county. 403 OUTSIDE_SCOPE, APPROVER_IS_REQUESTER; 404 ADJUSTMENT_NOT_FOUND; "
                            + "409 ADJUSTMENT_NOT_WAITING; 412 STALE_VERSION.")
    public AdjustmentView reject(@RestPath UUID id) {
        return adjustments.reject(id, ifMatch.version());
    }
}
