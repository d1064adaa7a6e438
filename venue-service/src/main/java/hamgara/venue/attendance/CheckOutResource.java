package hamgara.venue.attendance;

import hamgara.kit.caller.Roles;
import hamgara.venue.checkin.CheckInRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: people who leave venues.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/check-outs")
@Tag(name = "Check-ins")
class CheckOutResource {

    private final CheckOuts checkOuts;

    CheckOutResource(CheckOuts checkOuts) {
        this.checkOuts = checkOuts;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{nonce}")
    @ResponseStatus(201)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @Operation(
            summary = "Record that people leave",
            description =
                    "For terminals and staff of the venue, of people with a booking or without. The device makes the nonce, so the request may be "
                            + "repeated: it makes one record. The booking is COMPLETED with it, as it is by itself at the end of its "
                            + "slot. A place is given once: who leaves early does not free it. "
                            + "403 CHECK_IN_WRONG_VENUE; 404 BOOKING_NOT_FOUND, WALK_IN_NOT_FOUND; 409 NOT_CHECKED_IN, ALREADY_CHECKED_OUT, "
                            + "CHECK_OUT_TIME_WRONG, CHECK_OUT_ID_REUSED, CARD_REFUSED; 422 CHECK_IN_INVALID, CHECK_IN_UNCLEAR, "
                            + "OCCURRED_AT_ONLY_OFFLINE; 429 BOOKING_CODES_LOCKED; 503 CARD_SERVICE_UNAVAILABLE (only with "
                            + "`credential`).")
    public CheckOutView record(@RestPath UUID nonce, @NotNull @Valid NewCheckOut request) {
        if (!request.hasTimeOnlyIfOffline()) {
            throw new CheckInRefusal.OccurredAtOnlyOffline().at("/occurredAt");
        }
        return checkOuts.record(nonce, request);
    }
}
