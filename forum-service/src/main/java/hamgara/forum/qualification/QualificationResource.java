package hamgara.forum.qualification;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: /v1/proposals/{id}/qualify
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/proposals/{id}")
@Tag(name = "Admissions")
class QualificationResource {

    private final Qualifications qualifications;

    QualificationResource(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    @POST
    @Path("/qualify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "Let a proposal in by a decision",
            description =
                    "By the hall's secretary: for a session that had it on its agenda, or with a reason of their own,"
                            + " however many people support it. Its agency case opens at once, which the answer names in"
                            + " `caseId`. 403 OUTSIDE_SCOPE, SELF_REVIEW; 404 PROPOSAL_NOT_FOUND, SESSION_NOT_FOUND; 409"
                            + " PROPOSAL_NOT_OPEN, NOT_ON_ITS_AGENDA; 422 QUALIFICATION_REASON_NEEDED.")
    public PublicProposal qualify(@RestPath UUID id, @Valid @NotNull NewQualification request) {
        return qualifications.qualify(id, request);
    }

    @POST
    @Path("/cases")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Roles.HALL_SECRETARY)
    @Operation(
            summary = "Bring a proposal to its agency",
            description =
                    "By the hall's secretary, before enough people support it; the same as to let it in without a "
                            + "session and a reason. 403 OUTSIDE_SCOPE, SELF_REVIEW; 404 PROPOSAL_NOT_FOUND; 409 "
                            + "PROPOSAL_NOT_OPEN.")
    public PublicProposal bring(@RestPath UUID id) {
        return qualifications.bring(id, null, null);
    }
}
