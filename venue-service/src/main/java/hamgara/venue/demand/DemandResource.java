package hamgara.venue.demand;

import hamgara.kit.caller.Roles;
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

/// HTTP: `/v1/demand`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/demand")
@Tag(name = "Use of capacity")
class DemandResource {

    private final DemandReport demand;

    DemandResource(DemandReport demand) {
        this.demand = demand;
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
            summary = "Unmet demand",
            description =
                    "Wishes that were refused, by the day and hour they were for, as counts without any person: full slots, searches "
                            + "that found nothing, waiting in vain. The same wish of one person counts once a week; it shows within seconds. "
                            + "Groups behind which fewer than five people stand are hidden, and where one alone would be, the smallest other "
                            + "with it. A person's proposal asks for many days and counts as one person. For venue staff, owners, planners and auditors. "
                            + "422 REPORT_PERIOD_WRONG, REPORT_DAY_OUTSIDE.")
    public DemandView report(@Valid @BeanParam DemandQuery query) {
        return demand.report(query);
    }
}
