package hamgara.card.eligibility;

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

/// HTTP: `/v1/eligibility-checks`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/eligibility-checks")
@Tag(name = "Eligibility checks", description = "Whether a card may book a place; asked by venues.")
class EligibilityCheckResource {

    private final EligibilityChecks checks;

    EligibilityCheckResource(EligibilityChecks checks) {
        this.checks = checks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "Check whether a card may book",
            description =
                    "Asked before a booking: state of the card, programme and venue, audience and age, entries left "
                            + "in the period of the slot. Kept under checkId unless `kept` is false; gender, birth date and "
                            + "claims are never answered. "
                            + "Repeating it does no harm. For the holder of the card and the desk of its county. "
                            + "404 CARD_NOT_FOUND.")
    public EligibilityCheckView check(@Valid @NotNull NewEligibilityCheck request) {
        return checks.check(request);
    }
}
