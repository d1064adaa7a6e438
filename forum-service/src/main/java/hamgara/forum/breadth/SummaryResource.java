package hamgara.forum.breadth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/supports/summary
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/supports/summary")
@Tag(name = "Support")
class SummaryResource {

    private final Breadths breadths;

    SummaryResource(Breadths breadths) {
        this.breadths = breadths;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read who stands behind a proposal, in numbers",
            description =
                    "Public. Online, at desks and on paper, each apart; the line by count and the one by breadth. "
                            + "Breadth follows a support or a map within seconds. 404 PROPOSAL_NOT_FOUND.")
    public SummaryView show(@RestPath UUID id) {
        return breadths.summary(id);
    }
}
