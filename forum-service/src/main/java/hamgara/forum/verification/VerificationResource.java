package hamgara.forum.verification;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: verifications of sessions and of resolutions
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1")
@Tag(name = "Resolutions", description = "What was adopted, who does it until when, and who has verified it.")
class VerificationResource {

    private static final String FROM_OUTSIDE =
            "By somebody outside the owning agency who neither worked on it nor claimed it, in a session of its group or "
                    + "hall that ended after the claim, with it on the agenda and what came of it in the signed minutes. ";
    private static final String REFUSALS =
            "403 VERIFIER_FROM_OWNER, VERIFIER_TOOK_PART, OUTSIDE_SCOPE; 404 RESOLUTION_NOT_FOUND, SESSION_NOT_FOUND; "
                    + "409 RESOLUTION_STATE_WRONG, MEETING_NEEDED. ";

    private final Verifications verifications;
    private final Agencies agencies;
    private final IfMatch ifMatch;

    VerificationResource(Verifications verifications, Agencies agencies, IfMatch ifMatch) {
        this.verifications = verifications;
        this.agencies = agencies;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/sessions/{id}/verifications")
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Enter what a meeting found of a claim",
            description = FROM_OUTSIDE + "Publishes hamgara.forum.resolution-verified.v1 or "
                    + "hamgara.forum.resolution-sent-back.v1. " + REFUSALS + "422 SEND_BACK_REASON_NEEDED.")
    public VerificationView enter(@RestPath UUID id, @Valid @NotNull NewVerification request) {
        return verifications.judge(id, request, verifier(), null);
    }

    @GET
    @PermitAll
    @Path("/sessions/{id}/verifications")
    @Operation(
            summary = "List what a meeting found of claims",
            description = "Public. Oldest first. 404 SESSION_NOT_FOUND.")
    public Page<VerificationView> ofSession(@RestPath UUID id) {
        return new Page<>(verifications.ofSession(id), null);
    }

    @GET
    @PermitAll
    @Path("/resolutions/{id}/verifications")
    @Operation(
            summary = "List what meetings found of a resolution",
            description = "Public. Oldest first. 404 RESOLUTION_NOT_FOUND.")
    public Page<VerificationView> ofResolution(@RestPath UUID id) {
        return new Page<>(verifications.ofResolution(id), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/resolutions/{id}/verify")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Verify that a resolution is done",
            description = FROM_OUTSIDE
                    + "With If-Match of the resolution. From then on its supporters can dispute it for "
                    + "`disputeDays` of the hall's policy. Publishes hamgara.forum.resolution-verified.v1. " + REFUSALS)
    public VerificationView verify(@RestPath UUID id, @Valid @NotNull NewVerification.Done request) {
        return verifications.judge(
                request.sessionId(), new NewVerification(id, true, null), verifier(), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/resolutions/{id}/send-back")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Say that a resolution is not done yet",
            description = FROM_OUTSIDE + "With If-Match of the resolution and a reason: it is in progress again. "
                    + "Publishes hamgara.forum.resolution-sent-back.v1. " + REFUSALS + "422 BLANK_TEXT.")
    public VerificationView sendBack(@RestPath UUID id, @Valid @NotNull NewVerification.NotDone request) {
        return verifications.judge(
                request.sessionId(), new NewVerification(id, false, request.reason()), verifier(), ifMatch.version());
    }

    private Office verifier() {
        return agencies.acting(
                Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER);
    }
}
