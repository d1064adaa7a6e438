package hamgara.venue.booking;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
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

    BookingResource(Bookings bookings) {
        this.bookings = bookings;
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
                            + "hold `BOOKING_ID_REUSED`. The card is checked for venue, audience and age. Refused with the hold kept: "
                            + "`AUDIENCE_NOT_ELIGIBLE` or `CARD_NOT_ELIGIBLE` with `reasons`, and `CARD_SERVICE_UNAVAILABLE` with `holdKept` and "
                            + "the extended `holdExpiresAt`. Refused for good: `HOLD_EXPIRED` (410), `HOLD_ALREADY_CONFIRMED`, `SLOT_NOT_BOOKABLE`, "
                            + "`VENUE_CLOSED` when the venue has announced meanwhile that it is closed then.")
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
                    "Gives the places back. Up to two hours before the begin it counts as in time, up to half an hour before as "
                            + "late; then no more (`OUTSIDE_CANCELLATION_WINDOW`). `NOT_CANCELLABLE` when it was used or cancelled already.")
    public BookingView cancel(@RestPath UUID id) {
        return bookings.cancel(id);
    }
}
