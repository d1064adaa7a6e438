package hamgara.card.eligibility;

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

/// HTTP: `/v1/eligibility-checks/shown`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/eligibility-checks/shown")
@Tag(name = "Eligibility checks")
class ShownEligibilityResource {

    private final EligibilityChecks checks;

    ShownEligibilityResource(EligibilityChecks checks) {
        this.checks = checks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TERMINAL, Roles.VENUE_OPERATOR})
    @NeedsScope(Scope.VALIDATE)
    @Operation(
            summary = "Check whether a shown card may be used for a place",
            description =
                    "Asked at the door for people without a booking: state of the card, programme and venue, audience and age. "
                            + "Read only; gender and birth date are never answered, and an account that hears too often in five "
                            + "minutes that a place is for others waits. For terminals and operators of the venue. "
                            + "403 OUTSIDE_SCOPE, TERMINAL_REVOKED, TERMINAL_SCOPE_MISSING; "
                            + "429 TOO_MANY_ATTEMPTS, VENUE_CODES_LOCKED, TOKEN_BLOCKED.")
    public ShownEligibilityView check(@Valid @NotNull NewShownEligibility request) {
        return checks.shown(request);
    }
}
