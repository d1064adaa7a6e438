package hamgara.venue.booking;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: bookings.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/bookings")
@Tag(name = "Bookings", description = "Places promised to a person.")
class BookingResource {

    private final Bookings bookings;
    private final Moves moves;
    private final OpenMatches matches;
    private final IfMatch ifMatch;

    BookingResource(Bookings bookings, Moves moves, OpenMatches matches, IfMatch ifMatch) {
        this.bookings = bookings;
        this.moves = moves;
        this.matches = matches;
        this.ifMatch = ifMatch;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Book the places of a hold",
            description =
                    "The client makes the id, so the request may be repeated: the same id and hold get the same booking, another "
                            + "hold `BOOKING_ID_REUSED`, and what the caller has handed over since `BOOKING_HANDED_OVER`. Of a hold of several places come as many bookings, all or none, listed in `items`. "
                            + "card-service keeps an entry of the card for each, by venue, audience, age, quota and limits, until check-in or the end of the booking, and with it what programmes pay of "
                            + "the price (`shares`), which the arrival pays to the venue. Refused with the hold kept: "
                            + "`PRICE_CHANGED` with the `price` of the hold, `SHARES_CHANGED` with the shares as they are now, when the "
                            + "holder would have to pay more than `holderShare`, or than the last quote of this price told, `AUDIENCE_NOT_ELIGIBLE` or `CARD_NOT_ELIGIBLE` with `reasons`, and `CARD_SERVICE_UNAVAILABLE` with `holdKept` and "
                            + "the extended `holdExpiresAt`. Refused for good: `HOLD_NOT_FOUND`, `HOLD_EXPIRED` (410), `HOLD_ALREADY_CONFIRMED`, `SLOT_NOT_BOOKABLE`, "
                            + "`VENUE_CLOSED` when the venue has announced meanwhile that it is closed then, `STAFF_NOT_CONFIRMED` "
                            + "when it has taken back that required staff is there, `KEPT_FOR_PUPILS` when the school keeps that time, "
                            + "`VENUE_NOT_BOOKABLE` when the venue was hidden; `CARD_REFUSED` when card-service does not take the card; until `pausedUntil` "
                            + "`BOOKING_PAUSED`, after three no-shows in 30 days. The hold of an offer from a waiting "
                            + "list takes the caller's time only now: `OVERLAPS_YOUR_BOOKING` and `LIMIT_REACHED`, with the offer kept.")
    public BookingView confirm(@RestPath UUID id, @NotNull @Valid NewBooking request) {
        return bookings.confirm(id, request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.VENUE_OPERATOR})
    @Operation(
            summary = "Read a booking",
            description =
                    "The caller's own, or one at the venue where the caller works; any other is `BOOKING_NOT_FOUND`.")
    public BookingView read(@RestPath UUID id) {
        return bookings.view(id);
    }

    @GET
    @RolesAllowed(Roles.CITIZEN)
    @Operation(summary = "List one's own bookings", description = "Latest first.")
    public Page<BookingView> own(
            @RestQuery @Parameter(description = "Only bookings that stand so.") @Nullable BookingState state,
            @Valid @BeanParam PageRequest page) {
        return bookings.own(state, page);
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Cancel a booking",
            description =
                    "Gives the places back, and the entry of the card. Up to `cancelInTimeUntil` it counts as in time, up to `cancelAtLastUntil` as late, by "
                            + "the rules of the facility or else two hours and half an hour before the begin; then no more "
                            + "(`OUTSIDE_CANCELLATION_WINDOW`). What the venue took back itself, closed, hidden or kept for its pupils, is "
                            + "cancelled in time whenever that is. Of several booked together only this one. `NOT_CANCELLABLE` when it was "
                            + "used or cancelled already.")
    public BookingView cancel(@RestPath UUID id) {
        return bookings.cancel(id);
    }

    @POST
    @Path("/{id}/cancel-all")
    @Idempotent
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Cancel all that was booked together",
            description = "What the caller still has of it, all or nothing, each by the rules of its facility. "
                    + "404 BOOKING_NOT_FOUND; 409 NOT_CANCELLABLE (nothing is left), OUTSIDE_CANCELLATION_WINDOW.")
    public BookingView cancelAll(@RestPath UUID id) {
        return bookings.cancelAll(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/moves/{move}")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Move a booking to other hours",
            description =
                    "To another slot, or an exclusive facility for a chosen time, with the same party: the new place is "
                            + "taken and the old one free, or nothing has changed. As long as the booking can be cancelled. The client makes "
                            + "the id of the move, so the request may be repeated. The card is checked anew, and its one entry goes along. It costs what the new hours cost, which `price` has to say "
                            + "where that is not what it cost so far (`PRICE_CHANGED`, with the `price`), shared anew, with what was held for the old ones. Who moves after `cancelInTimeUntil` "
                            + "cancels late from then on, whatever the new hours. "
                            + "404 BOOKING_NOT_FOUND, SLOT_NOT_FOUND, FACILITY_NOT_FOUND; 409 BOOKING_NOT_MOVABLE, MOVE_ID_REUSED, PRICE_CHANGED, "
                            + "OTHERS_WAIT, DRAWN_BY_LOT, "
                            + "OUTSIDE_CANCELLATION_WINDOW, SLOT_FULL, INSUFFICIENT_PLACES, KEPT_FOR_PUPILS, VENUE_NOT_BOOKABLE, RESERVED_BY_OTHERS, UNIT_CONFLICT, OVERLAPS_YOUR_BOOKING, "
                            + "LIMIT_REACHED, SLOT_NOT_BOOKABLE, VENUE_CLOSED, OUTSIDE_OPENING_HOURS, AUDIENCE_NOT_ELIGIBLE, "
                            + "STAFF_NOT_CONFIRMED, CHANGEOVER_NEEDED, "
                            + "CARD_NOT_ELIGIBLE, CARD_REFUSED, SHARES_CHANGED; 422 HOLD_ITEM_UNCLEAR, INTERVAL_NOT_ALLOWED, FACILITY_NOT_EXCLUSIVE, PARTY_TOO_LARGE; "
                            + "503 CARD_SERVICE_UNAVAILABLE.")
    public BookingView move(@RestPath UUID id, @RestPath UUID move, @NotNull @Valid NewBookingMove request) {
        return moves.move(id, move, request);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/open-places")
    @Conditional
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Open a match to others",
            description =
                    "For the party that has an exclusive facility for a time: so many others may join it, each with a card "
                            + "of their own, as they hold places of any slot. It is listed among the slots then. 0 closes it again; who "
                            + "joined so far stays. 404 BOOKING_NOT_FOUND; 409 NOT_AN_EXCLUSIVE_BOOKING, NOT_SO_MANY_PLACES, "
                            + "SLOT_NOT_BOOKABLE; 412 STALE_VERSION.")
    public BookingView openPlaces(@RestPath UUID id, @NotNull @Valid OpenPlaces request) {
        return matches.open(id, request, ifMatch.version());
    }
}
