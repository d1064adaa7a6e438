package hamgara.forum.vote;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/statements/{id}/votes/me
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/statements/{id}/votes/me")
@Tag(name = "Statements")
class VoteResource {

    private final Votes votes;

    VoteResource(Votes votes) {
        this.votes = votes;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Vote on a statement",
            description =
                    "By a citizen; safe to repeat. One vote per person and statement, the last in time counts. The "
                            + "map follows within seconds. 404 STATEMENT_NOT_FOUND; "
                            + "409 CONVERSATION_NOT_OPEN, CONVERSATION_FULL (for who has not voted in it), "
                            + "STATEMENT_REJECTED, VOICE_SPENT (who was forgotten has a voice in it still). As the hall's policy and phase have it: 403 ACTION_NEEDS_ASSURANCE (names what is "
                            + "`needed`), MEMBERSHIP_NEEDED; 409 HALL_NOT_ACTIVE, FEATURE_CLOSED.")
    public VoteView vote(@RestPath UUID id, @Valid @NotNull NewVote vote) {
        return votes.cast(id, vote.vote());
    }
}
