package hamgara.venue.idle;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// HTTP: `/v1/idle-windows`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/idle-windows")
@Tag(name = "Use of capacity")
class IdleWindowResource {

    private final IdleWindows idle;

    IdleWindowResource(IdleWindows idle) {
        this.idle = idle;
    }

    @GET
    @RolesAllowed({
        Roles.VENUE_OPERATOR,
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.GOVERNOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Idle hours",
            description =
                    "Hours of the week in which places that were offered stayed free, reliably and not on average: the 20th percentile "
                            + "of the free places over whole weeks that are over, a week without the hour counting as none. Hours that follow "
                            + "each other are one window. By facility, day and hour. For venue staff, owners, planners and auditors.")
    public Page<IdleHoursView> list(@Valid @BeanParam IdleQuery query, @Valid @BeanParam PageRequest page) {
        return idle.list(query, page);
    }
}
