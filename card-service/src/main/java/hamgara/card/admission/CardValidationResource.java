package hamgara.card.admission;

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

/// HTTP: `/v1/card-validations`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/card-validations")
@Tag(name = "Redemptions")
class CardValidationResource {

    private final CardValidations validations;

    CardValidationResource(CardValidations validations) {
        this.validations = validations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR, Roles.CITIZEN})
    @NeedsScope(Scope.VALIDATE)
    @Operation(
            summary = "Validate a presented card",
            description =
                    "Read only: whether the card would be taken now, why not in three languages, and the rule that "
                            + "decided with its version, what is left and when it can be used again. Says nothing of the person. "
                            + "For terminals and operators of the venue; holders may ask about their own card and then "
                            + "see the whole quota and state too. A change of the card is seen at once, or within a second when "
                            + "another instance made it; what is left may be ten seconds old, and a use always looks anew. "
                            + "403 OUTSIDE_SCOPE, TERMINAL_REVOKED, TERMINAL_SCOPE_MISSING; 404 CARD_NOT_FOUND for a card of "
                            + "another holder; 429 VENUE_CODES_LOCKED, TOKEN_BLOCKED.")
    public CardValidationView validate(@Valid @NotNull NewCardValidation request) {
        return validations.validate(request);
    }
}
