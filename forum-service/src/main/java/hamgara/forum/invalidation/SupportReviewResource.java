package hamgara.forum.invalidation;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: how the support of a proposal came
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/supports/review")
@Tag(name = "Invalidations")
class SupportReviewResource {

    private final Invalidations invalidations;

    SupportReviewResource(Invalidations invalidations) {
        this.invalidations = invalidations;
    }

    @GET
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Look at how the support of a proposal came",
            description =
                    "By a moderator of the county. Networks and hours that many supports share, never persons; fewer"
                            + " than the policy's smallest cell are not shown. 403 OUTSIDE_SCOPE; 404 PROPOSAL_NOT_FOUND.")
    public ReviewView review(@RestPath UUID id) {
        return invalidations.review(id);
    }
}
