package hamgara.forum.submission;

import hamgara.forum.proposal.PublicProposal;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP: POST /v1/proposals
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals")
@Tag(name = "Proposals")
class SubmissionResource {

    static final String ACT_REFUSALS =
            "403 ACTION_NEEDS_ASSURANCE (names what is `needed`), MEMBERSHIP_NEEDED; 409 HALL_NOT_ACTIVE,"
                    + " FEATURE_CLOSED; 429 ALLOWANCE_SPENT.";

    private final Submissions submissions;

    SubmissionResource(Submissions submissions) {
        this.submissions = submissions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @KeepsDraft
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Send a proposal in",
            description = "By a citizen. It is published at once, or, where the hall's policy says SCREENING, SUBMITTED"
                    + " until a moderator has read it; until then its authors and those who oversee the hall alone"
                    + " know of it. Four affirmative parts are needed: what exists, what should be done, the"
                    + " existing capacity, who benefits; `NEEDS_AFFIRMATIVE` (422) names in `parts` those to"
                    + " complete. `SIMILAR_PROPOSAL_EXISTS` (409) names in `similar` proposals of the hall that"
                    + " are nearly the same; send `similarSeen: true` to publish beside them, or join one. Both"
                    + " name in `draftId` the draft that keeps all that was written. `NEED_WITHOUT_HOURS` (422)"
                    + " when the hours it asks for are empty. Other refusals: `HALL_NOT_FOUND`, `UNKNOWN_SUBJECT`,"
                    + " `UNSUPPORTED_LANGUAGE`. The author stays unknown to everybody else. "
                    + ACT_REFUSALS)
    public PublicProposal send(@Valid @NotNull NewProposal request) {
        return submissions.take(request);
    }
}
