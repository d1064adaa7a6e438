package hamgara.forum.board;

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

/// HTTP: /v1/sessions/{id}/board
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions/{id}/board")
@Tag(name = "Boards", description = "What is going on in a session right now.")
class BoardResource {

    private final Boards boards;

    BoardResource(Boards boards) {
        this.boards = boards;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read the board of a session",
            description = "Public, for any number of viewers: it is a second old at most. 404 SESSION_NOT_FOUND.")
    public BoardView show(@RestPath UUID id) {
        return boards.show(id);
    }
}
