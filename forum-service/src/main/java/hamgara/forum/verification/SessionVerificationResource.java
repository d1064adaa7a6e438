package hamgara.forum.verification;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: what a session found of claims
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/sessions")
@Tag(name = "Resolutions")
class SessionVerificationResource {

    static final String FROM_OUTSIDE =
            "By somebody outside the owning agency who neither worked on it nor claimed it, in a session of its group or "
                    + "hall that began after the claim, with it on the agenda and what came of it in the signed minutes. ";
    static final String REFUSALS =
            "403 VERIFIER_FROM_OWNER, VERIFIER_TOOK_PART, OUTSIDE_SCOPE; 404 RESOLUTION_NOT_FOUND, SESSION_NOT_FOUND; "
                    + "409 RESOLUTION_STATE_WRONG, MEETING_NEEDED, PARTS_OPEN. ";

    private final Verifications verifications;

    SessionVerificationResource(Verifications verifications) {
        this.verifications = verifications;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/verifications")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Enter what a meeting found of a claim",
            description = FROM_OUTSIDE + "Publishes hamgara.forum.resolution-verified.v1 or "
                    + "hamgara.forum.resolution-sent-back.v1. " + REFUSALS + "422 SEND_BACK_REASON_NEEDED.")
    public VerificationView enter(@RestPath UUID id, @Valid @NotNull NewVerification request) {
        return verifications.judge(id, request, null);
    }

    @GET
    @PermitAll
    @Path("/{id}/verifications")
    @Operation(
            summary = "List what a meeting found of claims",
            description = "Public. Oldest first. 404 SESSION_NOT_FOUND.")
    public Page<VerificationView> ofSession(@RestPath UUID id) {
        return new Page<>(verifications.ofSession(id), null);
    }
}
