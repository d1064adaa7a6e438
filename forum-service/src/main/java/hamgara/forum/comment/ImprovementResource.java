package hamgara.forum.comment;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/improvements
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/improvements")
@Tag(name = "Proposals", description = "What citizens put forward, support and improve.")
class ImprovementResource {

    private final Comments improvements;

    ImprovementResource(Comments improvements) {
        this.improvements = improvements;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Add to a proposal",
            description =
                    "By a citizen or an owner of capacities: an improvement, evidence, an offer of capacity, or a "
                            + "concern, which needs another way (`ALTERNATIVE_NEEDED`). `PROPOSAL_NOT_OPEN` when it was withdrawn.")
    public ImprovementView add(@RestPath UUID id, @Valid @NotNull NewImprovement request) {
        return improvements.add(id, request);
    }

    @GET
    @PermitAll
    @Operation(summary = "List what was added to a proposal", description = "Public. Oldest first.")
    public Page<ImprovementView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        return Page.of(
                improvements.list(id, after, page.rowsToRead()),
                page,
                improvement -> Cursor.of(improvement.id()),
                Function.identity());
    }
}
