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

    private final Comments comments;

    ImprovementResource(Comments comments) {
        this.comments = comments;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Add to a proposal",
            description = "A comment that answers none: see `/v1/proposals/{id}/comments`. By a citizen or an owner of "
                    + "capacities: an improvement, evidence, an offer of capacity, or a concern, which needs another "
                    + "way. 404 PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN when it was withdrawn; 422 "
                    + "ALTERNATIVE_NEEDED, BLANK_TEXT, UNSUPPORTED_LANGUAGE. "
                    + ProposalCommentResource.ACT_REFUSALS)
    public ImprovementView add(@RestPath UUID id, @Valid @NotNull NewImprovement request) {
        return ImprovementView.of(comments.post(OnKind.PROPOSAL, id, request.comment()));
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List what was added to a proposal",
            description =
                    "Public. The comments that answer none, oldest first; `/v1/proposals/{id}/comments` has the answers "
                            + "too. 404 PROPOSAL_NOT_FOUND.")
    public Page<ImprovementView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        String after = page.cursor().map(cursor -> cursor.at(0)).orElse("");
        return Page.of(
                comments.roots(id, after, page.rowsToRead()),
                page,
                comment -> Cursor.of(comment.path),
                ImprovementView::of);
    }
}
