package hamgara.venue.rebooking;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: the proposals for bookings of one venue.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venues/{venue}/rebookings")
@Tag(name = "Rebookings")
class VenueRebookingResource {

    private final Rebookings rebookings;

    VenueRebookingResource(Rebookings rebookings) {
        this.rebookings = rebookings;
    }

    @GET
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "List the proposals for bookings of a venue",
            description =
                    "For staff of the venue, capacity owners of the agency behind it, and administrators; newest first. "
                            + "403 NOT_YOUR_VENUE; 404 VENUE_NOT_FOUND; 409 COUNTY_NOT_ENABLED.")
    public Page<RebookingView> list(
            @RestPath UUID venue,
            @RestQuery @Parameter(description = "Only those that stand so.") @Nullable RebookingState state,
            @Valid @BeanParam PageRequest page) {
        return rebookings.ofVenue(venue, state, page);
    }
}
