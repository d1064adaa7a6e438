package hamgara.forum.verification;

import hamgara.kit.caller.Roles;
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
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: what meetings found of a resolution
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/resolutions")
@Tag(name = "Resolutions", description = "What was adopted, who does it until when, and who has verified it.")
class VerificationResource {

    private final Verifications verifications;
    private final IfMatch ifMatch;

    VerificationResource(Verifications verifications, IfMatch ifMatch) {
        this.verifications = verifications;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Path("/{id}/verifications")
    @Operation(
            summary = "List what meetings found of a resolution",
            description = "Public. Oldest first. 404 RESOLUTION_NOT_FOUND.")
    public Page<VerificationView> ofResolution(@RestPath UUID id) {
        return new Page<>(verifications.ofResolution(id), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/verify")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Verify that a resolution is done",
            description = SessionVerificationResource.FROM_OUTSIDE
                    + "With If-Match of the resolution. From then on its supporters can dispute it for "
                    + "`disputeDays` of the hall's policy. Publishes hamgara.forum.resolution-verified.v1. "
                    + SessionVerificationResource.REFUSALS)
    public VerificationView verify(@RestPath UUID id, @Valid @NotNull NewVerification.Done request) {
        return verifications.judge(request.sessionId(), new NewVerification(id, true, null), ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @Path("/{id}/send-back")
    @RolesAllowed({Roles.HALL_SECRETARY, Roles.GOVERNOR, Roles.AUDITOR, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Say that a resolution is not done yet",
            description = SessionVerificationResource.FROM_OUTSIDE
                    + "With If-Match of the resolution and a reason: it is in progress again. "
                    + "Publishes hamgara.forum.resolution-sent-back.v1. " + SessionVerificationResource.REFUSALS
                    + "422 BLANK_TEXT.")
    public VerificationView sendBack(@RestPath UUID id, @Valid @NotNull NewVerification.NotDone request) {
        return verifications.judge(
                request.sessionId(), new NewVerification(id, false, request.reason()), ifMatch.version());
    }
}
