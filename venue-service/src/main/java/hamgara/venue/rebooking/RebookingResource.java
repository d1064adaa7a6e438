package hamgara.venue.rebooking;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/// HTTP: proposals for bookings in a closed time.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/rebookings")
@Tag(name = "Rebookings", description = "What is proposed for bookings whose time was closed.")
class RebookingResource {

    private final Rebookings rebookings;

    RebookingResource(Rebookings rebookings) {
        this.rebookings = rebookings;
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "List the proposals for one's own bookings",
            description =
                    "For citizens, and for those who made the request of a group, about its bookings; newest first.")
    public Page<RebookingView> own(
            @RestQuery @Parameter(description = "Only those that stand so.") @Nullable RebookingState state,
            @Valid @BeanParam PageRequest page) {
        return rebookings.own(state, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.CAPACITY_OWNER, Roles.VENUE_OPERATOR})
    @Operation(
            summary = "Read a proposal",
            description =
                    "For whoever has the booking now, or who made the request of a group; and for staff of the venue. 404 REBOOKING_NOT_FOUND.")
    public RebookingView read(@RestPath UUID id) {
        return rebookings.read(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/answer")
    @RolesAllowed({Roles.CITIZEN, Roles.AGENCY_OFFICER, Roles.AGENCY_HEAD, Roles.CAPACITY_OWNER})
    @Operation(
            summary = "Answer a proposal",
            description =
                    "For whoever has the booking now, or made the request of a group; may be repeated. `ACCEPT` moves the booking: in one step the old places are given "
                            + "back and the new ones booked under the id of the proposal, after the card was checked for the new slot (a "
                            + "group has none, and its officer answers); when anything is refused the old booking stands. `DECLINE` ends the booking; that counts as in time. "
                            + "Unanswered by `answerBy`, the booking ends in the same way. "
                            + "404 REBOOKING_NOT_FOUND; 409 AUDIENCE_NOT_ELIGIBLE, CARD_NOT_ELIGIBLE, REBOOKING_ENDED, "
                            + "REBOOKING_OPTIONS_TAKEN, SLOT_FULL, INSUFFICIENT_PLACES, LIMIT_REACHED, KEPT_FOR_PUPILS, VENUE_NOT_BOOKABLE, "
                            + "CARD_REFUSED, RESERVED_BY_OTHERS, SLOT_NOT_BOOKABLE, CARD_SUSPENDED, CARD_OVER, "
                            + "OVERLAPS_YOUR_BOOKING, VENUE_CLOSED, STAFF_NOT_CONFIRMED, NOT_CANCELLABLE; 422 REBOOKING_SLOT_UNFIT; 503 CARD_SERVICE_UNAVAILABLE.")
    public RebookingView answer(@RestPath UUID id, @NotNull @Valid NewAnswer request) {
        return rebookings.answer(id, request);
    }
}
