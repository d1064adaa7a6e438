package hamgara.venue.opensite;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: somebody came for whom another site booked.
@RunOnVirtualThread
@Path("/v1/bookings/{booking}/arrival")
@Tag(name = "Open booking")
class OrderArrivalResource {

    private final OrderArrivals arrivals;

    OrderArrivalResource(OrderArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @PUT
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.TERMINAL})
    @Operation(
            summary = "Record the arrival of another site's customer",
            description =
                    "For staff and terminals of the venue: the code that the customer shows, the `accessPass` of the order, is "
                            + "the id of the booking. From half an hour before the hours begin to their end; may be repeated. "
                            + "404 BOOKING_NOT_FOUND; 409 ARRIVAL_UNTIMELY, ARRIVAL_OF_CANCELLED, "
                            + "ARRIVAL_PLACE_GIVEN_AWAY (nobody came in time, and walk-ins have the places).")
    public void arrive(@RestPath UUID booking) {
        arrivals.record(booking);
    }
}
