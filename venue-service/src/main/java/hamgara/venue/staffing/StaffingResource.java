package hamgara.venue.staffing;

import hamgara.kit.caller.Roles;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: the staff of a facility on a day.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/facilities/{facility}/staffing/{on}")
@Tag(name = "Staffing", description = "That the staff which hours require is on duty.")
class StaffingResource {

    private static final String WHO =
            "For staff of the venue, capacity owners of the agency behind it, and administrators. ";

    private final Staffing staffing;
    private final IfMatch ifMatch;

    StaffingResource(Staffing staffing, IfMatch ifMatch) {
        this.staffing = staffing;
        this.ifMatch = ifMatch;
    }

    @GET
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Read the staff of a day",
            description =
                    WHO + "What the hours of that day require, what is confirmed, and the bookings that lack some "
                            + "of it. 403 NOT_YOUR_VENUE, COUNTY_NOT_ENABLED; 404 FACILITY_NOT_FOUND.")
    public StaffingView read(
            @RestPath UUID facility,
            @Parameter(description = "Day in Tehran, ISO.", example = "2026-12-01") @RestPath LocalDate on) {
        return staffing.view(facility, on);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Confirm the staff of a day",
            description = WHO
                    + "With `If-Match`, 0 the first time. It takes the place of what was confirmed of the day, and who did it "
                    + "stays on record. Slots of hours that require staff are held and confirmed only while all of it is "
                    + "confirmed for their whole time. Bookings that lose staff by the change stand in the answer, and each "
                    + "gets a proposal to move or to end (`/v1/rebookings`), which falls away once the staff is confirmed "
                    + "again. 403 NOT_YOUR_VENUE, COUNTY_NOT_ENABLED; 404 FACILITY_NOT_FOUND; 409 STAFFING_DAY_OVER; "
                    + "412 STALE_VERSION; 422 STAFFING_TIME_REVERSED.")
    public StaffingView confirm(
            @RestPath UUID facility,
            @Parameter(description = "Day in Tehran, ISO.", example = "2026-12-01") @RestPath LocalDate on,
            @NotNull @Valid NewStaffing request) {
        return staffing.put(facility, on, request, ifMatch.version());
    }
}
