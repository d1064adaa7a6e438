package hamgara.card.pin;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/cards/{id}/pin`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cards/{id}/pin")
@Tag(name = "Cards")
class PinResource {

    private final Pins pins;

    PinResource(Pins pins) {
        this.pins = pins;
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "See whether a PIN is set",
            description = "For the holder and the desk of the county. 404 CARD_NOT_FOUND.")
    public PinView read(@RestPath UUID id) {
        return pins.read(id);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CITIZEN)
    @Operation(
            summary = "Set the PIN",
            description = "For the holder's own account. One PIN holds for all cards of the enrolment and stays with a "
                    + "replacement; the last one set counts, so a repeat does no harm. It is asked for at a venue where "
                    + "a pocket wants it. Who takes part again sets it anew, once a locked one is unlocked. 404 CARD_NOT_FOUND; 403 PIN_NOT_YOURS; 409 PIN_LOCKED; 422 PIN_MALFORMED, "
                    + "PIN_WEAK.")
    public PinView set(@RestPath UUID id, @Valid @NotNull NewPin request) {
        return pins.set(id, request);
    }

    @POST
    @Path("/unlock")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Operation(
            summary = "Unlock the PIN",
            description = "After three wrong PINs in a row, by the desk of the county that has seen the holder's "
                    + "document. The PIN stays as it was. 404 CARD_NOT_FOUND; 409 PIN_NOT_SET; 422 DOCUMENT_NOT_SHOWN.")
    public PinView unlock(@RestPath UUID id, @Valid @NotNull PinUnlock request) {
        return pins.unlock(id, request);
    }
}
