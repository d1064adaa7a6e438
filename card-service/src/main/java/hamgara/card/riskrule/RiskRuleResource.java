package hamgara.card.riskrule;

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

/// HTTP: `/v1/risk-rules`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/risk-rules")
@Tag(name = "Risk")
class RiskRuleResource {

    private final RiskRules rules;
    private final IfMatch ifMatch;

    RiskRuleResource(RiskRules rules, IfMatch ifMatch) {
        this.rules = rules;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Make a rule",
            description =
                    "From now on it opens a case for what it finds, and the venue's money waits; a holder is never "
                            + "declined for it. One active rule of a kind in a county; to change one, retire it and make another. "
                            + "For programme managers of the county. 403 OUTSIDE_SCOPE; 404 COUNTY_NOT_FOUND; "
                            + "409 RISK_RULE_EXISTS; 422 RISK_RULE_NUMBERS.")
    public RiskRuleView make(@Valid @NotNull NewRiskRule request) {
        return rules.make(request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/trials")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Operation(
            summary = "Try a rule on the past",
            description = "What it would have found in the last ninety days; nothing is opened or held. For programme "
                    + "managers of the county. 403 OUTSIDE_SCOPE; 404 COUNTY_NOT_FOUND; 422 RISK_RULE_NUMBERS.")
    public RiskTrialView attempt(@Valid @NotNull NewRiskRule request) {
        return rules.attempt(request);
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List the rules of a county",
            description = "Newest first, the retired ones too. For its programme managers and auditors. "
                    + "403 OUTSIDE_SCOPE.")
    public Page<RiskRuleView> list(
            @Parameter(description = "SCI code of the county", example = "0614") @RestQuery @NotNull String county,
            @BeanParam PageRequest page) {
        return rules.list(county, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read a rule",
            description = "For programme managers of the county and auditors. 404 RISK_RULE_NOT_FOUND.")
    public RiskRuleView read(@RestPath UUID id) {
        return rules.read(id);
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Conditional
    @Operation(
            summary = "Retire a rule",
            description = "It finds nothing more; its cases stay. For programme managers of the county. "
                    + "404 RISK_RULE_NOT_FOUND; 409 RISK_RULE_RETIRED; 412 STALE_VERSION.")
    public RiskRuleView retire(@RestPath UUID id) {
        return rules.retire(id, ifMatch.version());
    }
}
