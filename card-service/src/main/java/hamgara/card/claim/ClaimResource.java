package hamgara.card.claim;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/// HTTP: `/v1/persons/{person}/claims`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/persons/{person}/claims")
@Tag(
        name = "Claims",
        description = "What a person is (student, teacher, rural …), on the honour or verified; codes only.")
class ClaimResource {

    private static final String WHO =
            "For the person and the desk of the person's county; 404 PERSON_NOT_FOUND for " + "everybody else. ";

    private final Claims claims;
    private final IfMatch ifMatch;

    ClaimResource(Claims claims, IfMatch ifMatch) {
        this.claims = claims;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Claim to be a student, a teacher, …",
            description =
                    WHO + "A citizen states it on their honour, and it counts for at most 90 days; the desk "
                            + "records it with source and evidence as verified, for at most 366 days. Only codes are kept; a "
                            + "referral is recorded by the desk alone and never says why. 403 OWN_CLAIM; 409 CLAIM_OVERLAPS, HONOUR_USED (a "
                            + "statement of this type within a year); 422 CLAIM_NEEDS_REFERRAL, EVIDENCE_INCOMPLETE, SOURCE_NOT_FITTING, VALIDITY_NOT_POSSIBLE.")
    public ClaimView claim(@RestPath UUID person, @Valid @NotNull NewClaim request) {
        return claims.record(person, request);
    }

    @GET
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(
            summary = "List the claims of a person",
            description = WHO + "All of them, newest first, also those that no longer count. What the desk "
                    + "reads stays on record.")
    public Page<ClaimView> list(@RestPath UUID person, @BeanParam PageRequest page) {
        return claims.list(person, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Operation(summary = "Read a claim", description = WHO + "404 CLAIM_NOT_FOUND.")
    public ClaimView read(@RestPath UUID person, @RestPath UUID id) {
        return claims.read(person, id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/verify")
    @RolesAllowed(Roles.DESK_OFFICER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Verify a stated claim",
            description = "By the desk of the person's county once it has seen the paper. 403 OWN_CLAIM; "
                    + "404 PERSON_NOT_FOUND, CLAIM_NOT_FOUND; 409 CLAIM_NOT_STATED, CLAIM_OVERLAPS; "
                    + "422 SOURCE_NOT_FITTING, VALIDITY_NOT_POSSIBLE.")
    public ClaimView verify(@RestPath UUID person, @RestPath UUID id, @Valid @NotNull ClaimVerification request) {
        return claims.verify(person, id, request, ifMatch.version());
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.CITIZEN, Roles.DESK_OFFICER})
    @Idempotent
    @Conditional
    @Operation(
            summary = "Withdraw a claim",
            description = WHO + "From then on it counts no more; decisions made by it stay. 404 CLAIM_NOT_FOUND; "
                    + "409 CLAIM_WITHDRAWN_BEFORE.")
    public ClaimView withdraw(@RestPath UUID person, @RestPath UUID id) {
        return claims.withdraw(person, id, ifMatch.version());
    }
}
