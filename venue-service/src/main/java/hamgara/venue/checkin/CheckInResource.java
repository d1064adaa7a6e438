package hamgara.venue.checkin;

import hamgara.kit.caller.Roles;
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

/// HTTP: arrivals at venues.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/check-ins")
@Tag(name = "Check-ins", description = "Arrivals at venues, online and offline.")
class CheckInResource {

    private final CheckIns checkIns;

    CheckInResource(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{nonce}")
    @ResponseStatus(201)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @Operation(
            summary = "Check a person in",
            description =
                    "For terminals and staff of the booking's venue; any other booking is `BOOKING_NOT_FOUND`. The device makes "
                            + "the nonce, so the request may be repeated: it makes one record and one entry on the card. From half an hour before "
                            + "the begin to the end of the slot (`CHECK_IN_TOO_EARLY`, `CHECK_IN_TOO_LATE`); an arrival noted offline is judged by "
                            + "`occurredAt` and may be sent for 72 hours. When the card declines, the answer is 201 with `state: REFUSED` and a "
                            + "reason. Also: `ALREADY_CHECKED_IN`, `BOOKING_CANCELLED_BEFORE`, `CHECK_IN_ID_REUSED`, `CARD_REFUSED`, "
                            + "`BOOKING_WITHOUT_CARD` (a group: count it by its request), and "
                            + "`CARD_SERVICE_UNAVAILABLE`, after which nothing is lost and the same request may be repeated.")
    public CheckInView record(@RestPath UUID nonce, @NotNull @Valid NewCheckIn request) {
        return checkIns.record(nonce, request);
    }
}
