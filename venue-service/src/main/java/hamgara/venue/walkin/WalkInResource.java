package hamgara.venue.walkin;

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

/// HTTP: people without a booking.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/walk-ins")
@Tag(name = "Check-ins")
class WalkInResource {

    private final WalkIns walkIns;

    WalkInResource(WalkIns walkIns) {
        this.walkIns = walkIns;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{nonce}")
    @ResponseStatus(201)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @Operation(
            summary = "Let somebody in without a booking",
            description =
                    "For terminals and staff of the slot's venue, while the slot runs. One card takes places once, for `party` people, all or "
                            + "none: such as are not booked, and from 15 to 30 minutes after the begin any that nobody has come for. Who booked and "
                            + "comes later gets in while a place is left. Never more people are let in than there are places. The "
                            + "card must suit audience and age, and the entry is counted as ever, also while booking is paused for "
                            + "its holder. The device makes the nonce, so the request may be repeated: it makes one record and one "
                            + "entry for each person. When the card declines, the answer is 201 with `state: REFUSED`, a reason and a `refusal`. "
                            + "403 CHECK_IN_WRONG_VENUE; 404 SLOT_NOT_FOUND; 409 NO_PLACE_FOR_WALK_IN (with `unclaimed` places "
                            + "of people who have not come, and `reopensAt` when these will be given away), SLOT_NOT_RUNNING, "
                            + "SLOT_TAKEN_ALONE, CARD_HAS_BOOKING, CARD_INSIDE_ALREADY, CHECK_IN_WRONG_AUDIENCE, "
                            + "WALK_IN_ID_REUSED, CARD_REFUSED; 422 WALK_IN_SLOT_UNCLEAR, CHECK_IN_INVALID; 503 "
                            + "CARD_SERVICE_UNAVAILABLE, after which a place that was taken is kept and the same request may be "
                            + "repeated.")
    public WalkInView admit(@RestPath UUID nonce, @NotNull @Valid NewWalkIn request) {
        return walkIns.admit(nonce, request);
    }
}
