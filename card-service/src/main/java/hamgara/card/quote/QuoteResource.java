package hamgara.card.quote;

import hamgara.card.terminal.NeedsScope;
import hamgara.card.terminal.Scope;
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

/// HTTP: `/v1/quotes`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/quotes")
@Tag(name = "Authorizations")
class QuoteResource {

    private final Quotes quotes;

    QuoteResource(Quotes quotes) {
        this.quotes = quotes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @NeedsScope(Scope.VALIDATE)
    @ResponseStatus(201)
    @Operation(
            summary = "Quote who pays what of a price",
            description =
                    "Splits a price in rials between venue (its discount), programmes with their funds, and "
                            + "holder. The server picks the pockets. Nothing is kept or used up; what cannot be paid by a "
                            + "programme falls to the holder, with the reason. For terminals and operators of the venue. "
                            + "403 OUTSIDE_SCOPE, TERMINAL_REVOKED, TERMINAL_SCOPE_MISSING; 422 PRESENTATION_INVALID, "
                            + "AMOUNT_NOT_POSSIBLE, NEW_RIAL_NOT_YET; 429 TOO_MANY_ATTEMPTS, VENUE_CODES_LOCKED, TOKEN_BLOCKED.")
    public QuoteView quote(@Valid @NotNull NewQuote request) {
        return quotes.quote(request);
    }
}
