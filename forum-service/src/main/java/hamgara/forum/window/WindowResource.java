package hamgara.forum.window;

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

/// HTTP: /v1/proposals/{id}/window
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/window")
@Tag(name = "Proposals")
class WindowResource {

    private final Windows windows;
    private final IfMatch ifMatch;

    WindowResource(Windows windows, IfMatch ifMatch) {
        this.windows = windows;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "Give a proposal more time",
            description = "By the hall's secretary, with If-Match and the reason, while it gathers support, and by "
                    + "nobody who wrote it. A window only ever gets longer: 422 WINDOW_ONLY_LONGER. 404 "
                    + "PROPOSAL_NOT_FOUND; 403 OUTSIDE_SCOPE, SELF_REVIEW; 409 "
                    + "PROPOSAL_NOT_OPEN; 422 BLANK_TEXT.")
    public PublicProposal lengthen(@RestPath UUID id, @Valid @NotNull WindowChange change) {
        return windows.lengthen(id, change, ifMatch.version());
    }
}
