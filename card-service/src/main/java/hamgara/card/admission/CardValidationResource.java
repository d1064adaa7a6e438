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

    private final Admission admission;

    CardValidationResource(Admission admission) {
        this.admission = admission;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @NeedsScope(Scope.VALIDATE)
    @Operation(
            summary = "Validate a presented card",
            description = "Read only: signature, state, programme, venue and what is left. Says nothing of the person. "
                    + "For terminals and operators of the venue. 403 OUTSIDE_SCOPE.")
    public CardValidationView validate(@Valid @NotNull NewCardValidation request) {
        return admission.validate(request);
    }
}
