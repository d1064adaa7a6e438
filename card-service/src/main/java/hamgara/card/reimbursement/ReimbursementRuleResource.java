package hamgara.card.reimbursement;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
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
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/reimbursement-rules`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/reimbursement-rules")
@Tag(name = "Settlement")
class ReimbursementRuleResource {

    private final ReimbursementRules rules;

    ReimbursementRuleResource(ReimbursementRules rules) {
        this.rules = rules;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Lay down what uses are paid with",
            description =
                    "For a programme and category: rials for each entry, or percent of captured rials, by tiers of "
                            + "what one partner had in one Jalali month. The day of use decides which rule counts. Without a rule "
                            + "an entry is paid with nothing and captured rials in full. For programme managers of the county and "
                            + "admin. 403 OUTSIDE_SCOPE; 409 REIMBURSEMENT_RULES_OVERLAP; 422 REIMBURSEMENT_PROGRAMME_NOT_KNOWN, "
                            + "REIMBURSEMENT_TIERS_WRONG, REIMBURSEMENT_NEEDS_FUNDS, REIMBURSEMENT_TOO_EARLY, "
                            + "REIMBURSEMENT_DAYS_REVERSED.")
    public ReimbursementRuleView lay(@Valid @NotNull NewReimbursementRule request) {
        return rules.lay(request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/end")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "End an open rule",
            description = "Uses until that day are still paid by it. For programme managers of the county and admin. "
                    + "404 REIMBURSEMENT_RULE_NOT_FOUND; 409 REIMBURSEMENT_RULE_ENDED; 422 REIMBURSEMENT_TOO_EARLY.")
    public ReimbursementRuleView end(@RestPath UUID id, @Valid @NotNull RuleEnd change) {
        return rules.end(id, change.validTo());
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR, Roles.VENUE_OPERATOR})
    @Operation(
            summary = "List reimbursement rules",
            description =
                    "Of a county or of all, in the order they were laid down. For staff, auditors and operators of venues.")
    public Page<ReimbursementRuleView> list(
            @Parameter(description = "SCI code of the county", example = "0614") @RestQuery @Nullable String county,
            @Parameter(description = "Only those of this programme") @RestQuery @Nullable UUID programme,
            @BeanParam PageRequest page) {
        return rules.list(county, programme, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR, Roles.VENUE_OPERATOR})
    @Operation(
            summary = "Read a reimbursement rule",
            description = "For staff, auditors and operators of venues. 404 REIMBURSEMENT_RULE_NOT_FOUND.")
    public ReimbursementRuleView read(@RestPath UUID id) {
        return rules.read(id);
    }
}
