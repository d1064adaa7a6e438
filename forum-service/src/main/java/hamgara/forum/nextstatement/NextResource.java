package hamgara.forum.nextstatement;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: /v1/conversations/{id}/next
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/conversations/{id}/next")
@Tag(name = "Conversations")
class NextResource {

    private final NextStatements statements;
    private final Caller caller;

    NextResource(NextStatements statements, Caller caller) {
        this.statements = statements;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Ask which statement comes next",
            description =
                    "For a citizen: one the caller has not voted on, drawn with the weight of its `priority` in the "
                            + "latest map and 1 where the map does not know it. 404 CONVERSATION_NOT_FOUND; "
                            + "409 CONVERSATION_NOT_OPEN.")
    public NextView next(
            @RestPath UUID id,
            @Parameter(
                            description = "Statements that are not to be asked now.",
                            example = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
                    @RestQuery
                    @Size(max = 100)
                    List<UUID> exclude,
            @Parameter(description = "Draws the same again; any when left out.", example = "7") @RestQuery @Nullable
                    Long seed) {
        return statements.next(
                id,
                caller.pseudonym(),
                Set.copyOf(exclude),
                seed == null ? new SplittableRandom() : new SplittableRandom(seed));
    }
}
