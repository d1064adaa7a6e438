package hamgara.card.showing;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: other ways to show a card, under `/v1/cards/{id}`.
///
/// Answers hold secrets, so no first answer is kept: a repeat makes another secret and the one before stops.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cards/{id}")
@Tag(name = "Cards")
class ShowingResource {

    private final Showings showings;

    ShowingResource(Showings showings) {
        this.showings = showings;
    }

    @POST
    @Path("/rotating-key")
    @RolesAllowed(Roles.CITIZEN)
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Give the holder's phone a key for tokens",
            description =
                    "The phone makes a token every 30 seconds and shows it as a QR; each counts for one use, and a "
                            + "photograph of it for none. One phone a card: the key before stops. Shown in this answer only; a "
                            + "repeat makes another key. For the holder's own account. 404 CARD_NOT_FOUND; 403 NOT_THE_HOLDER; "
                            + "409 CARD_NOT_USABLE.")
    public RotatingKeyView key(@RestPath UUID id) {
        return showings.newKey(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/sms-codes")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @ResponseStatus(201)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Make a code for a phone without data",
            description =
                    "Eight digits for one venue, five minutes and one use, only while the venue is online; a repeat "
                            + "makes another code and the one before stops. For the holder's account, or for the desk of the "
                            + "county, which reads the code out: no provider of text messages is connected. 404 "
                            + "CARD_NOT_FOUND; 409 CARD_NOT_USABLE; 422 CODE_FOR_UNKNOWN_VENUE.")
    public SmsCodeView code(@RestPath UUID id, @Valid @NotNull NewSmsCode request) {
        return showings.newCode(id, request);
    }
}
