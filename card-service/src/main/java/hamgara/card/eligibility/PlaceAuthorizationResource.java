package hamgara.card.eligibility;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/// HTTP: `/v1/place-authorizations`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/place-authorizations")
@Tag(name = "Place authorizations", description = "Entries that holders have kept for the places they book.")
class PlaceAuthorizationResource {

    private final PlaceAuthorizations places;

    PlaceAuthorizationResource(PlaceAuthorizations places) {
        this.places = places;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @ResponseStatus(201)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Keep an entry for a booked place",
            description =
                    "For the holder, with a card of their own and nothing shown; asked by venues in the holder's name when a "
                            + "booking is confirmed. All that an eligibility check looks at, and then the entry is kept out of the "
                            + "quota and the limits of the period of the slot. A redemption with the booking as its reference uses it; "
                            + "a booking that ends gives it back. The asker makes the id, so the request may be repeated: it keeps one "
                            + "entry. A `price` is split as a quote of the card is (the discount of the venue, pockets in their order, the holder's "
                            + "rest), and what programmes pay is held with the entry, used with it and given back with it, without a PIN: "
                            + "the holder asks, signed in. A refusal by the rules is answered with 201 and `state: DECLINED`, and so is a "
                            + "holder's share above `holderShareAtMost`, with `shares` as they would be. 404 CARD_NOT_FOUND; "
                            + "409 PLACE_LET_GO; 422 PLACE_ID_REUSED, PLACE_TIMES_NOT_POSSIBLE, AMOUNT_NOT_POSSIBLE.")
    public PlaceAuthorizationView authorize(@RestPath UUID id, @Valid @NotNull NewPlaceAuthorization request) {
        return places.authorize(id, request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.TERMINAL, Roles.VENUE_OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read an entry kept for a booked place",
            description =
                    "For the holder, the venue and auditors. 404 PLACE_NOT_FOUND for others, and when nothing was kept.")
    public PlaceAuthorizationView read(@RestPath UUID id) {
        return places.read(id);
    }
}
