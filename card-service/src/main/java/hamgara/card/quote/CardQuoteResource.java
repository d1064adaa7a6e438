package hamgara.card.quote;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/cards/{card}/quotes`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/cards/{card}/quotes")
@Tag(name = "Authorizations")
class CardQuoteResource {

    private final Quotes quotes;

    CardQuoteResource(Quotes quotes) {
        this.quotes = quotes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CITIZEN)
    @ResponseStatus(201)
    @Operation(
            summary = "Quote who pays what for a holder",
            description =
                    "The same split as a quote at the counter, asked by the holder of the card, who shows nothing, for a "
                            + "time to come; asked by venues in the holder's name before a booking. Nothing is kept or used up. "
                            + "404 CARD_NOT_FOUND; 422 AMOUNT_NOT_POSSIBLE, NEW_RIAL_NOT_YET.")
    public QuoteView quote(@RestPath UUID card, @Valid @NotNull NewCardQuote request) {
        return quotes.quote(card, request);
    }
}
