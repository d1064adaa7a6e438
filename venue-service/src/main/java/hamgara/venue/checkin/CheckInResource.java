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
                    "For terminals and staff of the booking's venue. A booking is shown by its id together with its card, by the "
                            + "card alone (its booking at this venue today, what can be used now first), or by its code, with or without the "
                            + "card; without one the card of the booking is taken. The device makes "
                            + "the nonce, so the request may be repeated: it makes one record and one entry on the card. From half an hour before "
                            + "the begin to the end of the slot; an arrival noted offline is judged by "
                            + "`occurredAt` and may be sent for 72 hours, also of a booking that was taken for a no-show meanwhile. When the "
                            + "card declines, the answer is 201 with `state: REFUSED`, a reason and a `refusal`. Problems that "
                            + "send a person away name it, too: `INVALID`, `NOT_YET`, `TOO_LATE`, `CANCELLED`, `ALREADY_USED`, `WRONG_VENUE`, "
                            + "`WRONG_AUDIENCE`, `REVOKED`, `OFFLINE_CONFLICT` or `BLOCKED`. "
                            + "403 CHECK_IN_WRONG_VENUE; 404 BOOKING_NOT_FOUND; 409 CHECK_IN_TOO_EARLY, CHECK_IN_TOO_LATE, "
                            + "PLACE_GIVEN_AWAY (nobody came in time, and walk-ins have the places), BOOKING_CANCELLED_BEFORE, "
                            + "ALREADY_CHECKED_IN, BOOKING_WITHOUT_CARD (a group: count it by its request), "
                            + "CHECK_IN_OFFLINE_CONFLICT, CHECK_IN_ID_REUSED, CARD_REFUSED; 422 CHECK_IN_INVALID, "
                            + "CHECK_IN_UNCLEAR, OCCURRED_AT_ONLY_OFFLINE; 429 BOOKING_CODES_LOCKED after ten wrong codes at the "
                            + "venue in ten minutes; 503 CARD_SERVICE_UNAVAILABLE, after which nothing is lost, the place is kept and "
                            + "the same request may be repeated.")
    public CheckInView record(@RestPath UUID nonce, @NotNull @Valid NewCheckIn request) {
        if (!request.hasTimeOnlyIfOffline()) {
            throw new CheckInRefusal.OccurredAtOnlyOffline().at("/occurredAt");
        }
        return CheckInView.of(checkIns.record(nonce, request.showing()));
    }
}
