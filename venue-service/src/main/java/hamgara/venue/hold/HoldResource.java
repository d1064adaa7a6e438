package hamgara.venue.hold;

import hamgara.kit.caller.Roles;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: places kept for some minutes.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/holds")
@Tag(name = "Holds", description = "Places kept for a person while the booking is made.")
class HoldResource {

    private final Holds holds;
    private final Placing placing;
    private final IfMatch ifMatch;

    HoldResource(Holds holds, Placing placing, IfMatch ifMatch) {
        this.holds = holds;
        this.placing = placing;
        this.ifMatch = ifMatch;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Keep places",
            description =
                    "Places of a slot, an exclusive facility for a chosen time, or several of those, all or none. The client "
                            + "makes the id, so the request may be repeated: the same id and body get the same hold, another body "
                            + "`HOLD_ID_REUSED`. The places are kept for ten minutes. Refused: all booked (`SLOT_FULL`), fewer places "
                            + "`left` than the party needs (`INSUFFICIENT_PLACES`), the rest is on "
                            + "hold for others (`RESERVED_BY_OTHERS`, worth trying again at `tryAgainAt`), another use of the hall or of a "
                            + "part of it (`UNIT_CONFLICT`, `onHold` when nobody has booked that yet), a use for another audience that leaves "
                            + "too little time between (`CHANGEOVER_NEEDED`), another hold or booking of the "
                            + "caller at that time (`OVERLAPS_YOUR_BOOKING`), as often as one person may in that county (`LIMIT_REACHED`, "
                            + "with the `nextDay`), others are waiting for the places that are left (`OTHERS_WAIT`: join the waiting list), "
                            + "the places are drawn by lot (`DRAWN_BY_LOT`), begun (`SLOT_NOT_BOOKABLE`), the venue is closed then, with `opensAt` "
                            + "(`VENUE_CLOSED`), the school keeps that time (`KEPT_FOR_PUPILS`), the venue is hidden or out of use "
                            + "(`VENUE_NOT_BOOKABLE`), or staff that the hours require is not confirmed, with what is `lacking` "
                            + "(`STAFF_NOT_CONFIRMED`). Time that is kept for some, or for some ages, is held only for a card that card-service finds "
                            + "to fit (`AUDIENCE_NOT_ELIGIBLE`, with reason codes). A chosen time lies within the hours of the facility and "
                            + "on its grid. "
                            + "404 SLOT_NOT_FOUND, FACILITY_NOT_FOUND; 409 OUTSIDE_OPENING_HOURS, KEPT_FOR_PUPILS, "
                            + "VENUE_NOT_BOOKABLE, CARD_REFUSED, CARD_SUSPENDED, "
                            + "CARD_OVER, BOOKING_PAUSED (three no-shows in 30 days, with `pausedUntil`); 422 HOLD_ITEM_UNCLEAR, "
                            + "INTERVAL_NOT_ALLOWED, FACILITY_NOT_EXCLUSIVE, PARTY_TOO_LARGE (a larger group comes by `groupRequests`); 503 CARD_SERVICE_UNAVAILABLE, "
                            + "BUSY_NOW (others change the venue at this moment).")
    public HoldView place(@RestPath UUID id, @NotNull @Valid NewHold request) {
        return placing.place(id, request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "Read a hold", description = "Only the caller's own; any other is `HOLD_NOT_FOUND`.")
    public HoldView read(@RestPath UUID id) {
        return holds.view(id);
    }

    @PATCH
    @Path("/{id}")
    @Conditional
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Keep places longer",
            description =
                    "For ten minutes from now, twice at most, and never longer than half an hour in all. Only the "
                            + "caller's own. 404 HOLD_NOT_FOUND; 409 HOLD_EXTENDED_ENOUGH, HOLD_ALREADY_CONFIRMED; "
                            + "410 HOLD_EXPIRED; 412 STALE_VERSION.")
    public HoldView extend(@RestPath UUID id) {
        return holds.extend(id, ifMatch.version());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Give kept places back",
            description =
                    "Answers 204 also when there is nothing left to give back. A confirmed hold is not touched: cancel its booking.")
    public void release(@RestPath UUID id) {
        holds.release(id);
    }
}
