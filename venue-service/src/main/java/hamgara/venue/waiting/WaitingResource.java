package hamgara.venue.waiting;

import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
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

/// HTTP: `/v1/waiting-entries`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/waiting-entries")
@Tag(name = "Waiting lists", description = "People who wait for places of a slot, and what is offered to them.")
class WaitingResource {

    private final WaitingEntries entries;
    private final Lines lines;
    private final IfMatch ifMatch;

    WaitingResource(WaitingEntries entries, Lines lines, IfMatch ifMatch) {
        this.entries = entries;
        this.lines = lines;
        this.ifMatch = ifMatch;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Wait for places of a slot",
            description =
                    "For citizens, with a card that is checked for venue, audience and age. The client makes the id: the same "
                            + "id and body get the same entry. As soon as places come free, the first in line for whom they suffice is "
                            + "offered them: they are kept for 30 minutes, never past the begin, for nobody else, and booked with "
                            + "`PUT /v1/bookings/{id}` from `holdId`. An offer takes the caller's time only then, so it may be refused "
                            + "with `OVERLAPS_YOUR_BOOKING` while something else stands at that time. An offer that runs out goes on to the "
                            + "next; its entry waits once more as the last of its class, or in its place where the venue had closed. Who could "
                            + "not book is skipped until they can. A party comes together or not at all, "
                            + "unless `allOrNone` is false. Smaller parties behind are served from places that do not suffice "
                            + "for it, three at most; then places are saved for it until two hours before the begin. At the "
                            + "begin whoever still waits is `UNSERVED` and counts as unmet demand, as nobody in particular. "
                            + "404 SLOT_NOT_FOUND; 409 SLOT_HAS_ROOM, ALREADY_IN_LINE, WAITING_LIST_FULL, LOTTERY_DECIDES, "
                            + "SLOT_NOT_BOOKABLE, VENUE_CLOSED, WAITING_ID_REUSED, AUDIENCE_NOT_ELIGIBLE, CARD_NOT_ELIGIBLE, CARD_REFUSED, "
                            + "CARD_SUSPENDED, CARD_OVER, BOOKING_PAUSED, LIMIT_REACHED; "
                            + "422 WAITING_PLACES_UNCLEAR, LARGER_THAN_SLOT; 503 CARD_SERVICE_UNAVAILABLE.")
    public WaitingEntryView join(@RestPath UUID id, @NotNull @Valid NewWaitingEntry request) {
        return entries.join(id, request);
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "List what one waits for",
            description = "For citizens: the own entries, those that are over included, latest first.")
    public Page<WaitingEntryView> own(@Valid @BeanParam PageRequest page) {
        return entries.own(page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Read an entry and its place in line",
            description = "Only the caller's own; any other is unknown. 404 WAITING_ENTRY_NOT_FOUND.")
    public WaitingEntryView read(@RestPath UUID id) {
        return entries.view(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Leave a line, or decline an offer",
            description =
                    "Only the caller's own. Places that were offered go to the next in line at once; giving the hold back "
                            + "(`DELETE /v1/holds/{id}`) does the same. Answers 204 also when it is over already. An accepted offer is "
                            + "not touched: cancel its booking. 404 WAITING_ENTRY_NOT_FOUND.")
    public void withdraw(@RestPath UUID id) {
        entries.withdraw(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/priority")
    @Conditional
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.CAPACITY_OWNER, Roles.ADMIN})
    @Operation(
            summary = "Put an entry into another class",
            description =
                    "For staff of the venue and capacity owners of the agency behind it, with a reason that nobody can change or take away afterwards. The class decides, "
                            + "then who came earlier. 403 OUTSIDE_SCOPE, OWN_PRIORITY for one's own entry; 404 WAITING_ENTRY_NOT_FOUND; 409 NOT_IN_LINE; "
                            + "412 STALE_VERSION.")
    public LinePlaceView prefer(@RestPath UUID id, @NotNull @Valid NewPriority request) {
        return lines.prefer(id, request, ifMatch.version());
    }
}
