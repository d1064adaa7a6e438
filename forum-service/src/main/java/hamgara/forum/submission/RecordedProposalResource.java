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

/// HTTP: /v1/proposals/recorded
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/recorded")
@Tag(name = "Proposals")
class RecordedProposalResource {

    private final Submissions submissions;

    RecordedProposalResource(Submissions submissions) {
        this.submissions = submissions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.DESK_OFFICER})
    @Operation(
            summary = "Record a proposal of a session or on paper",
            description =
                    "By the secretary or a desk of the county, for people who wrote it together and agreed. It has no"
                            + " author, and says where it was born. 403 OUTSIDE_SCOPE; 404 HALL_NOT_FOUND; 409"
                            + " HALL_NOT_ACTIVE, SIMILAR_PROPOSAL_EXISTS unless `similarSeen`; 422 CONSENT_NEEDED,"
                            + " RECORDED_TOO_EARLY, NEEDS_AFFIRMATIVE, NEED_WITHOUT_HOURS, UNKNOWN_SUBJECT,"
                            + " UNSUPPORTED_LANGUAGE.")
    public PublicProposal record(@Valid @NotNull NewRecordedProposal request) {
        return submissions.enter(request);
    }
}
