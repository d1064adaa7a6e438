package hamgara.card.guardian;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.version.Conditional;
import hamgara.kit.version.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: `/v1/guardian-consents`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/guardian-consents")
@Tag(name = "Guardian consents", description = "What a guardian agreed to for a child; it ends at eighteen.")
class GuardianConsentResource {

    private final GuardianConsents consents;
    private final IfMatch ifMatch;

    GuardianConsentResource(GuardianConsents consents, IfMatch ifMatch) {
        this.consents = consents;
        this.ifMatch = ifMatch;
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
                    + "birthday; UNVERIFIED until the desk has seen the document when it is the guardian's word "
                    + "alone. 403 OWN_GUARDIANSHIP; 404 MINOR_NOT_FOUND; 409 CONSENT_ALREADY_GIVEN, PERSON_PENDING_DESK; 422 GUARDIAN_NOT_ENROLLED, "
                    + "GUARDIAN_NOT_ADULT, PERSON_NOT_MINOR, DOCUMENT_NOT_SEEN.")
    public GuardianConsentView give(@Valid @NotNull NewGuardianConsent request) {
        return consents.give(request);
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "List the consents of a person",
            description =
                    "Given by the person or for the person, newest first. For the person, a verified guardian and "
                            + "the desk of the county. 404 PERSON_NOT_FOUND.")
    public Page<GuardianConsentView> list(
            @Parameter(description = "Person id", example = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77") @RestQuery @NotNull
                    UUID person,
            @BeanParam PageRequest page) {
        return consents.list(person, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "Read a consent",
            description = "For the guardian, the minor and the desk of the minor's county. 404 CONSENT_NOT_FOUND.")
    public GuardianConsentView read(@RestPath UUID id) {
        return consents.read(id);
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Verify a guardianship by its document",
            description = "By the desk of the minor's county. From then on the guardian reads and acts for the minor "
                    + "until the consent is withdrawn or ends. 403 OWN_GUARDIANSHIP; 404 CONSENT_NOT_FOUND; "
                    + "409 CONSENT_NOT_OPEN.")
    public GuardianConsentView verify(@RestPath UUID id) {
        return consents.verify(id, ifMatch.version());
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @Conditional
    @Operation(
            summary = "Withdraw a consent",
            description = "By the guardian or the desk of the minor's county. It counts no more from that moment: "
                    + "unless another guardian consents, the minor's enrolments are suspended with "
                    + "GUARDIAN_CONSENT_MISSING, and applications that wait need evidence. "
                    + "404 CONSENT_NOT_FOUND; 409 CONSENT_NOT_OPEN.")
    public GuardianConsentView withdraw(@RestPath UUID id) {
        return consents.withdraw(id, ifMatch.version());
    }
}
