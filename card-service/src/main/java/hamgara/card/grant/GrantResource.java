package hamgara.card.grant;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// HTTP: `/v1/grants`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/grants")
@Tag(name = "Grants", description = "Allowances of rials given to people for a period.")
class GrantResource {

    private final Grants grants;
    private final IfMatch ifMatch;

    GrantResource(Grants grants, IfMatch ifMatch) {
        this.grants = grants;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Grant an allowance",
            description =
                    "Gives one person the allowance of one category for the period a day lies in, as the version of "
                            + "the enrolment says: the amount in current rials, until when, and which fund bears which part. Once "
                            + "for each programme, person, category and period, and for no period that shares a day with "
                            + "one granted before, by whichever version, even if it was revoked. For programme managers of the county. "
                            + "403 OUTSIDE_SCOPE; 409 ALREADY_GRANTED, FUND_EXHAUSTED, FUND_ELSEWHERE, PROGRAMME_WITHOUT_FUND, "
                            + "PROGRAMME_NOT_DATED, PROGRAMME_NOT_GRANTING, ENROLMENT_CANNOT_BE_GRANTED; 422 NO_SUCH_ALLOWANCE, GRANT_PERIOD_NOT_NEAR, "
                            + "ENROLMENT_UNKNOWN.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "this period's", value = """
                    {"enrolmentId": "0198c0de-0000-7000-8000-0000000000e1", "category": "SKILLS"}""")))
    public GrantView make(@Valid @NotNull NewGrant request) {
        return grants.make(request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/revoke")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @Conditional
    @Operation(
            summary = "Revoke a grant",
            description =
                    "Ends its pocket and gives what is unspent back to the funds it came from. What is promised to a "
                            + "venue or set aside for use without a network stays good, and comes home when it is let go. The "
                            + "period stays taken. For programme managers of the county. 403 OUTSIDE_SCOPE; 404 GRANT_NOT_FOUND; "
                            + "409 ALREADY_REVOKED; 412 STALE_VERSION.")
    @RequestBody(
            content =
                    @Content(
                            examples = @ExampleObject(name = "an error", value = "{\"reason\": \"GRANTED_IN_ERROR\"}")))
    public GrantView revoke(@RestPath UUID id, @Valid @NotNull Revocation request) {
        return grants.revoke(id, ifMatch.version(), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read one grant",
            description = "For programme managers of the county and auditors. 403 OUTSIDE_SCOPE; 404 GRANT_NOT_FOUND.")
    public GrantView read(@RestPath UUID id) {
        return grants.read(id);
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List the grants of a programme",
            description = "In the order they were made. For programme managers of the county and auditors. "
                    + "403 OUTSIDE_SCOPE.")
    public Page<GrantView> list(
            @Parameter(description = "The programme", required = true) @RestQuery @NotNull UUID programme,
            @BeanParam PageRequest page) {
        return grants.list(programme, page);
    }
}
