package hamgara.forum.submission;

import hamgara.forum.proposal.PublicProposal;
import hamgara.kit.caller.Roles;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/screening
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}")
@Tag(name = "Screening", description = "Reading proposals before they are shown, where a hall's policy wants that.")
class ScreeningResource {

    private final Screenings screenings;
    private final IfMatch ifMatch;

    ScreeningResource(Screenings screenings, IfMatch ifMatch) {
        this.screenings = screenings;
        this.ifMatch = ifMatch;
    }

    @GET
    @Path("/screening")
    @PermitAll
    @Operation(
            summary = "Read how a proposal was read",
            description = "Public for proposals that are shown, and for those that are not by which rule; what the "
                    + "authors are told, they and who oversees the hall see alone. 404 PROPOSAL_NOT_FOUND.")
    public ScreeningView show(@RestPath UUID id) {
        return screenings.show(id);
    }

    @POST
    @Path("/screening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed(Roles.MODERATOR)
    @Operation(
            summary = "Decide on a proposal that waits",
            description =
                    "By a moderator of the county who did not write it, with If-Match of the words that were read."
                            + " PASS publishes it: its line, window and policy are those of that moment. RETURN sends it"
                            + " back with what would complete it; REJECT ends it with a rule, which everybody sees,"
                            + " without its text. 403 OUTSIDE_SCOPE, SCREENING_SELF_REVIEW; 404 PROPOSAL_NOT_FOUND; 409"
                            + " PROPOSAL_NOT_OPEN; 422 SCREENING_RULE_NEEDED, SCREENING_REASON_NEEDED.")
    public PublicProposal decide(@RestPath UUID id, @Valid @NotNull NewScreening decision) {
        return screenings.decide(id, decision, ifMatch.version());
    }

    @POST
    @Path("/submit")
    @Conditional
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Send a returned proposal in again",
            description = "By an author, with If-Match, once it says what was missing. 403 NOT_THE_AUTHOR; 404 "
                    + "PROPOSAL_NOT_FOUND; 409 PROPOSAL_NOT_OPEN, HALL_NOT_ACTIVE.")
    public PublicProposal again(@RestPath UUID id) {
        return screenings.again(id, ifMatch.version());
    }
}
