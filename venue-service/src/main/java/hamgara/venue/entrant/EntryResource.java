package hamgara.venue.entrant;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/// HTTP: `/v1/lottery-entries`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/lottery-entries")
@Tag(name = "Lotteries")
class EntryResource {

    private final Entrants entrants;

    EntryResource(Entrants entrants) {
        this.entrants = entrants;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Enter a lottery",
            description =
                    "For citizens, with a card that is checked for venue, audience and age; one entry each. The client makes "
                            + "the id: the same id and body get the same entry. The `ticket` is its name in the public list. "
                            + "404 LOTTERY_NOT_FOUND; 409 LOTTERY_NOT_OPEN, ENTERED_BEFORE, LOTTERY_ENTRY_ID_REUSED, "
                            + "AUDIENCE_NOT_ELIGIBLE, CARD_NOT_ELIGIBLE, CARD_REFUSED, CARD_SUSPENDED, CARD_OVER, BOOKING_PAUSED, "
                            + "LIMIT_REACHED; 422 LARGER_THAN_LOTTERY; "
                            + "503 CARD_SERVICE_UNAVAILABLE.")
    public EntryView enter(@RestPath UUID id, @NotNull @Valid NewEntry request) {
        return entrants.enter(id, request);
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "List one's entries of lotteries", description = "For citizens: the own ones, latest first.")
    public Page<EntryView> own(@Valid @BeanParam PageRequest page) {
        return entrants.own(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read an entry of a lottery",
            description = "Only the caller's own; any other is unknown. 404 LOTTERY_ENTRY_NOT_FOUND.")
    public EntryView read(@RestPath UUID id) {
        return entrants.view(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Leave a lottery",
            description =
                    "Only the caller's own, until the closing; afterwards the ticket stays, and who wins declines the offer, or gives the hold back. "
                            + "Answers 204 also when it was left before. 404 LOTTERY_ENTRY_NOT_FOUND; 409 LOTTERY_NOT_OPEN.")
    public void withdraw(@RestPath UUID id) {
        entrants.withdraw(id);
    }
}
