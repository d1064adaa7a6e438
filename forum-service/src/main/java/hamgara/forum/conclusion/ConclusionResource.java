package hamgara.forum.conclusion;

import hamgara.forum.proposal.PublicProposal;
import hamgara.kit.caller.Roles;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/close
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/close")
@Tag(name = "Proposals")
class ConclusionResource {

    private final Conclusions conclusions;
    private final IfMatch ifMatch;

    ConclusionResource(Conclusions conclusions, IfMatch ifMatch) {
        this.conclusions = conclusions;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "Close a proposal",
            description =
                    "By the hall's secretary, with If-Match and the reason, once it was answered and every resolution"
                            + " that carries it on is done or called off. What is closed is not reopened, and nobody closes what they wrote. 403"
                            + " OUTSIDE_SCOPE, SELF_REVIEW; 404 PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN, STILL_FOLLOWED_UP; 422"
                            + " BLANK_TEXT.")
    public PublicProposal close(@RestPath UUID id, @Valid @NotNull NewConclusion request) {
        return conclusions.close(id, request.reason(), ifMatch.version());
    }
}
