package hamgara.forum.appeal;

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

/// HTTP: /v1/moderation-acts/{id}/appeals
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/moderation-acts/{id}/appeals")
@Tag(name = "Moderation")
class AppealedActResource {

    private final Appeals appeals;

    AppealedActResource(Appeals appeals) {
        this.appeals = appeals;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.CITIZEN, Roles.CAPACITY_OWNER, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Appeal against an act",
            description =
                    "By an author of the text, once against each WARN, HIDE and REMOVE of a moderator. Somebody else "
                            + "decides within the working days of the hall's policy (`appealDays`); when they run out the "
                            + "governor's office is told. Publishes hamgara.forum.moderation-appealed.v1. 403 NOT_YOUR_TEXT; 404 "
                            + "MODERATION_ACT_NOT_FOUND; 409 NOTHING_TO_APPEAL_AGAINST; 422 BLANK_TEXT.")
    public AppealView appeal(@RestPath UUID id, @Valid @NotNull NewAppeal request) {
        return appeals.appeal(id, request.reason());
    }
}
