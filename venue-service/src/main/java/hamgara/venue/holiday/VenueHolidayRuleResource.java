package hamgara.venue.holiday;

import hamgara.kit.caller.Roles;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: how one venue follows holidays.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venues/{venue}/holiday-rule")
@Tag(name = "Holidays")
class VenueHolidayRuleResource {

    private final Holidays holidays;
    private final IfMatch ifMatch;

    VenueHolidayRuleResource(Holidays holidays, IfMatch ifMatch) {
        this.holidays = holidays;
        this.ifMatch = ifMatch;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Read how a venue follows holidays",
            description = "Open to everyone; `AS_USUAL` while no rule was set. 404 VENUE_NOT_FOUND.")
    public HolidayRuleView read(@RestPath UUID venue) {
        return holidays.rule(venue);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Set how a venue follows holidays",
            description =
                    "For staff of the venue, capacity owners of the agency behind it, and administrators. It is for slots to "
                            + "be made; the answer tells what lies on holidays already, which the venue can close. "
                            + "403 NOT_YOUR_VENUE; 404 VENUE_NOT_FOUND; 409 COUNTY_NOT_ENABLED; 412 STALE_VERSION.")
    public HolidayRuleView set(@RestPath UUID venue, @NotNull @Valid NewHolidayRule request) {
        return holidays.setRule(venue, request, ifMatch.version());
    }
}
