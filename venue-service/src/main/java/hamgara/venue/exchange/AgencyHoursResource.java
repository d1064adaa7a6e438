package hamgara.venue.exchange;

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

/// HTTP: hours given and received.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/agency-hours")
@Tag(name = "Capacity matches")
class AgencyHoursResource {

    private final AgencyHours hours;

    AgencyHoursResource(AgencyHours hours) {
        this.hours = hours;
    }

    @GET
    @RolesAllowed({
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.GOVERNOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Hours given and received",
            description =
                    "Minutes that each agency gives others and receives from them by agreed timetables, on the days of the "
                            + "period, also those to come. Hours in which the venue is closed count for nobody. "
                            + "Each hour stands once for either side. For owners, planners and auditors. "
                            + "422 REPORT_PERIOD_WRONG, REPORT_DAY_OUTSIDE.")
    public AgencyHoursReport hours(@Valid @BeanParam AgencyHoursQuery query) {
        return hours.report(query);
    }
}
