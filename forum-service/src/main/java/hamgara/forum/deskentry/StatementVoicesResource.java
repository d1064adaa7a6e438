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

/// HTTP: what desks entered for a statement
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/statements")
@Tag(name = "Desk entries")
class StatementVoicesResource {

    private final DeskVotes votes;

    StatementVoicesResource(DeskVotes votes) {
        this.votes = votes;
    }

    @GET
    @Path("/{id}/voices")
    @PermitAll
    @Operation(
            summary = "Read the votes that desks entered for a statement",
            description = "Public. Assisted and on paper, each apart, where enough people stand behind the numbers. "
                    + "404 STATEMENT_NOT_FOUND.")
    public StatementVoicesView show(@RestPath UUID id) {
        return votes.show(id);
    }
}
