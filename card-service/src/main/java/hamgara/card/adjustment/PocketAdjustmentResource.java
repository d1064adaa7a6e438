package hamgara.card.adjustment;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/pockets/{id}/adjustments`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/pockets/{id}/adjustments")
@Tag(name = "Adjustments")
class PocketAdjustmentResource {

    private final Adjustments adjustments;

    PocketAdjustmentResource(Adjustments adjustments) {
        this.adjustments = adjustments;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Ask for a correction of a pocket",
            description =
                    "Waits for a second person; the pocket does not change yet. The amount is in the pocket's unit. "
                            + "For programme managers of the county. 403 OUTSIDE_SCOPE; 404 POCKET_NOT_FOUND; "
                            + "422 ADJUSTMENT_OF_NOTHING.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "one entry back", value = """
                    {"amount": 1, "reason": "VENUE_ERROR", "reference": "CASE-1405-31"}""")))
    public AdjustmentView request(@RestPath UUID id, @Valid @NotNull NewAdjustment request) {
        return adjustments.request(id, request);
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List the adjustments of a pocket",
            description = "In the order they were asked for. For programme managers of the county and auditors. "
                    + "403 OUTSIDE_SCOPE; 404 POCKET_NOT_FOUND.")
    public Page<AdjustmentView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        return adjustments.ofPocket(id, page);
    }
}
