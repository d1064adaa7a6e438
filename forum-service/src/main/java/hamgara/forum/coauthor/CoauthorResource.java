package hamgara.forum.coauthor;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/// HTTP: /v1/proposals/{id}/coauthors
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}/coauthors")
@Tag(name = "Proposals")
class CoauthorResource {

    private final Coauthors coauthors;

    CoauthorResource(Coauthors coauthors) {
        this.coauthors = coauthors;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read how many people write a proposal",
            description = "Public: a number, and whether the caller is one of them. 404 PROPOSAL_NOT_FOUND.")
    public AuthorsView show(@RestPath UUID id) {
        return coauthors.show(id);
    }

    @POST
    @Path("/invitations")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Invite somebody to write along",
            description = "By an author. Answers with a code for one person, good for 14 days. 403 NOT_THE_AUTHOR; 404 "
                    + "PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN.")
    public CoauthorInvitationView invite(@RestPath UUID id) {
        return coauthors.invite(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Join the authors of a proposal",
            description = "By a citizen with a code. Every author has the same rights. 403 ACTION_NEEDS_ASSURANCE, "
                    + "MEMBERSHIP_NEEDED; 404 PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN, TOO_MANY_AUTHORS, "
                    + "HALL_NOT_ACTIVE, FEATURE_CLOSED; 410 COAUTHOR_INVITATION_GONE; 429 ALLOWANCE_SPENT.")
    public AuthorsView join(@RestPath UUID id, @Valid @NotNull NewCoauthor request) {
        return coauthors.join(id, request.code());
    }

    @DELETE
    @Path("/me")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Leave the authors of a proposal",
            description = "By a citizen; safe to repeat. Whoever wrote it first stays: 409 FIRST_AUTHOR_STAYS. 404 "
                    + "PROPOSAL_NOT_FOUND.")
    public AuthorsView leave(@RestPath UUID id) {
        return coauthors.leave(id);
    }
}
