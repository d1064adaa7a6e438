package hamgara.forum.reschedule;

import hamgara.forum.agency.Agencies;
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

/// HTTP: /v1/resolutions/{id}/reschedules
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/resolutions/{id}/reschedules")
@Tag(name = "Resolutions", description = "What was adopted, who does it until when, and who has verified it.")
class RescheduleResource {

    private final Reschedules reschedules;
    private final Agencies agencies;

    RescheduleResource(Reschedules reschedules, Agencies agencies) {
        this.reschedules = reschedules;
        this.agencies = agencies;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD})
    @Operation(
            summary = "Put the due date of a resolution off",
            description =
                    "By the owning agency, once it took it on and before it claims it done, with a reason, and twice at "
                            + "most. The first due date stays on record; how high it has climbed stays too; a review that "
                            + "would come before it is due moves on by as many days. Publishes "
                            + "hamgara.forum.resolution-rescheduled.v1. 403 NOT_YOUR_AGENCY; 404 RESOLUTION_NOT_FOUND; "
                            + "409 RESOLUTION_STATE_WRONG, RESCHEDULED_TWICE; 422 DUE_DATE_NOT_LATER, BLANK_TEXT.")
    public RescheduleView putOff(@RestPath UUID id, @Valid @NotNull NewReschedule request) {
        return reschedules.putOff(id, request, agencies.acting(Roles.AGENCY_HEAD, Roles.AGENCY_OFFICER));
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List how the due date of a resolution was put off",
            description = "Public. In order. 404 RESOLUTION_NOT_FOUND.")
    public Page<RescheduleView> list(@RestPath UUID id) {
        return new Page<>(reschedules.of(id), null);
    }
}
