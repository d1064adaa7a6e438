package hamgara.card.guardian;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
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

/// HTTP: `/v1/guardian-consents`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/guardian-consents")
@Tag(name = "Guardian consents")
class GuardianConsentResource {

    private final GuardianConsents consents;

    GuardianConsentResource(GuardianConsents consents) {
        this.consents = consents;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Consent to a minor's taking part",
            description = "Given by an enrolled adult for the minor, from the guardian's own account, or recorded by "
                    + "the desk of the minor's county on a document it has seen. Counts until the day before the 18th "
                    + "birthday. 404 MINOR_NOT_FOUND; 409 CONSENT_ALREADY_GIVEN, PERSON_PENDING_DESK; 422 GUARDIAN_NOT_ENROLLED, "
                    + "GUARDIAN_NOT_ADULT, PERSON_NOT_MINOR, DOCUMENT_NOT_SEEN.")
    public GuardianConsentView give(@Valid @NotNull NewGuardianConsent request) {
        return consents.give(request);
    }
}
