package hamgara.venue.transfer;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/booking-transfers`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/booking-transfers")
@Tag(name = "Booking transfers", description = "Bookings that go to another person.")
class TransferResource {

    private final Transfers transfers;

    TransferResource(Transfers transfers) {
        this.transfers = transfers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Offer a booking to another person",
            description =
                    "The client makes the id at random and passes it on: who knows it may accept, for two days and until "
                            + "the booking begins. The booking stays the caller's until then. The same id and booking get the same "
                            + "answer. 404 BOOKING_NOT_FOUND; 409 TRANSFER_ID_REUSED, BOOKING_NOT_OFFERED.")
    public TransferView offer(@RestPath UUID id, @NotNull @Valid NewTransfer request) {
        return transfers.offer(id, request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read an offered booking",
            description = "For everyone who knows its id. It says nothing of the people. 404 TRANSFER_NOT_FOUND.")
    public TransferView read(@RestPath UUID id) {
        return transfers.view(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Take an offer back",
            description = "Answers 204 also when there is nothing to take back. A booking that was accepted stays so.")
    public void withdraw(@RestPath UUID id) {
        transfers.withdraw(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/acceptance")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Take an offered booking over",
            description =
                    "With a card of the caller, which is checked for venue, audience and age. The booking keeps its id and "
                            + "is the caller's from then on; its price is shared anew, by the card of the caller. 404 TRANSFER_NOT_FOUND; 409 TRANSFER_TO_YOURSELF, TRANSFER_CHANGED (the "
                            + "booking was moved just now: read it again), OVERLAPS_YOUR_BOOKING, LIMIT_REACHED, BOOKING_PAUSED, AUDIENCE_NOT_ELIGIBLE, "
                            + "VENUE_CLOSED, KEPT_FOR_PUPILS, VENUE_NOT_BOOKABLE, STAFF_NOT_CONFIRMED, "
                            + "CARD_NOT_ELIGIBLE, CARD_REFUSED, SHARES_CHANGED; 410 TRANSFER_OVER; 503 CARD_SERVICE_UNAVAILABLE.")
    public TransferView accept(@RestPath UUID id, @NotNull @Valid Acceptance acceptance) {
        return transfers.accept(id, acceptance);
    }
}
