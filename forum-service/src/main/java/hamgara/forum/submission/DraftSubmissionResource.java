package hamgara.forum.submission;

import hamgara.forum.proposal.PublicProposal;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/drafts/{id}/submit
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/drafts/{id}/submit")
@Tag(name = "Drafts")
class DraftSubmissionResource {

    private final Submissions submissions;
    private final Caller caller;

    DraftSubmissionResource(Submissions submissions, Caller caller) {
        this.submissions = submissions;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Publish a draft",
            description = "By its author. The draft becomes a proposal and is a draft no more; when it is refused it "
                    + "stays as it was. 404 DRAFT_NOT_FOUND, HALL_NOT_FOUND; 422 DRAFT_INCOMPLETE (names `fields`), "
                    + "NEEDS_AFFIRMATIVE (names `parts`), NEED_WITHOUT_HOURS, UNKNOWN_SUBJECT, UNSUPPORTED_LANGUAGE; "
                    + "409 SIMILAR_PROPOSAL_EXISTS unless the draft says `similarSeen`. "
                    + SubmissionResource.ACT_REFUSALS)
    public PublicProposal submit(@RestPath UUID id) {
        return submissions.takeDraft(id, caller.pseudonym());
    }
}
