package hamgara.venue.bookingquote;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP: `/v1/booking-quotes`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/booking-quotes")
@Tag(name = "Tariffs", description = "What places cost.")
class BookingQuoteResource {

    private final BookingQuotes quotes;

    BookingQuoteResource(BookingQuotes quotes) {
        this.quotes = quotes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Ask what a booking costs and who pays it",
            description =
                    "For a holder with a card of their own: the lines of the tariff, how venue, programmes and holder share the "
                            + "price in whole rials, until when a booking can be cancelled, and why the card does not pay. No place is "
                            + "held by it; a hold of the same place, party and card within ten minutes takes this price, whatever becomes "
                            + "of the tariff, and keeps it as long as it lives. 404 SLOT_NOT_FOUND, FACILITY_NOT_FOUND; 409 CARD_REFUSED, "
                            + "OUTSIDE_OPENING_HOURS; 422 HOLD_ITEM_UNCLEAR, PARTY_TOO_LARGE, INTERVAL_NOT_ALLOWED, FACILITY_NOT_EXCLUSIVE; "
                            + "503 CARD_SERVICE_UNAVAILABLE.")
    public BookingQuoteView quote(@NotNull @Valid NewBookingQuote request) {
        return quotes.quote(request);
    }
}
