package hamgara.forum.deskentry;

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

/// HTTP: /v1/desk-entries
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/desk-entries")
@Tag(name = "Desk entries", description = "Voices that a desk enters for people who are not online.")
class DeskEntryResource {

    private final DeskEntries entries;

    DeskEntryResource(DeskEntries entries) {
        this.entries = entries;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.DESK_OFFICER, Roles.HALL_SECRETARY})
    @Operation(
            summary = "Enter a voice for somebody",
            description =
                    "By a desk officer or the hall's secretary of the county. One person has one voice at the desks"
                        + " for one proposal; the same voice again changes nothing and is answered the same. It is"
                        + " counted apart from voices online; whether it counts towards the line, the policy says."
                        + " Publishes hamgara.forum.voice-assisted.v1. 403 OUTSIDE_SCOPE; 404 PROPOSAL_NOT_FOUND; 409"
                        + " PROPOSAL_NOT_OPEN, HALL_NOT_ACTIVE, FEATURE_CLOSED.")
    public VoicesView enter(@Valid @NotNull NewDeskEntry request) {
        return entries.enter(request);
    }
}
