package hamgara.forum.deskentry;

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

/// HTTP: the voices of a proposal
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals")
@Tag(name = "Desk entries")
class VoicesResource {

    private final DeskEntries entries;

    VoicesResource(DeskEntries entries) {
        this.entries = entries;
    }

    @GET
    @Path("/{id}/voices")
    @PermitAll
    @Operation(
            summary = "Read the voices of a proposal by how they came",
            description = "Public. Online, assisted and on paper, each apart. 404 PROPOSAL_NOT_FOUND.")
    public VoicesView show(@RestPath UUID id) {
        return entries.show(id);
    }
}
