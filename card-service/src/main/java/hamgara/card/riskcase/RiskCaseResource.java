package hamgara.card.riskcase;

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
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/risk-cases`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/risk-cases")
@Tag(name = "Risk", description = "Patterns of misuse, and the cases they open.")
class RiskCaseResource {

    private static final String WHO = "For programme managers of the county. ";

    private final RiskCases cases;
    private final IfMatch ifMatch;

    RiskCaseResource(RiskCases cases, IfMatch ifMatch) {
        this.cases = cases;
        this.ifMatch = ifMatch;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Report a venue's day",
            description =
                    "Opens a case by hand. Every use of the day at the venue waits for payment until two people have "
                            + "decided; no holder notices anything. " + WHO
                            + "403 OUTSIDE_SCOPE; 422 RISK_VENUE_UNKNOWN, RISK_DAY_AHEAD.")
    public RiskCaseView report(@Valid @NotNull RiskCaseChange.Report request) {
        return cases.report(request);
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "List cases",
            description = "Newest first. For programme managers of the county and auditors. 403 OUTSIDE_SCOPE.")
    public Page<RiskCaseView> list(
            @Parameter(description = "SCI code of the county", example = "0614") @RestQuery @NotNull String county,
            @Parameter(description = "Only cases in this state") @RestQuery RiskCase.@Nullable State state,
            @BeanParam PageRequest page) {
        return cases.list(county, state, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.AUDITOR})
    @Operation(
            summary = "Read a case",
            description = "For programme managers of the county and auditors. 404 RISK_CASE_NOT_FOUND.")
    public RiskCaseView read(@RestPath UUID id) {
        return cases.read(id);
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Conditional
    @Operation(
            summary = "Take a case",
            description = "The caller works on it from now on. " + WHO
                    + "404 RISK_CASE_NOT_FOUND; 409 RISK_CASE_STATE (only OPEN ones); 412 STALE_VERSION.")
    public RiskCaseView assign(@RestPath UUID id) {
        return cases.assign(id, ifMatch.version());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/propose")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Conditional
    @Operation(
            summary = "Propose how a case ends",
            description = "For who took the case. 403 RISK_CASE_NOT_YOURS; 404 RISK_CASE_NOT_FOUND; "
                    + "409 RISK_CASE_STATE (only ASSIGNED ones); 412 STALE_VERSION.")
    public RiskCaseView propose(@RestPath UUID id, @Valid @NotNull RiskCaseChange.Propose proposal) {
        return cases.propose(id, ifMatch.version(), proposal);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/decide")
    @RolesAllowed(Roles.PROGRAMME_MANAGER)
    @Conditional
    @Operation(
            summary = "Decide on a proposal",
            description = "By another person than who proposed or reported. CLEARED frees the payment for the next "
                    + "settlement. CONFIRMED strikes the held uses for good: what is left of them goes back to the holders, "
                    + "with CASH_GIVEN_OUT to the funds and programmes; lines that stand in unpaid statements are struck, "
                    + "and what was paid is taken back by the next statement. " + WHO
                    + "403 RISK_CASE_OWN_PROPOSAL; 404 RISK_CASE_NOT_FOUND; 409 RISK_CASE_STATE (only PROPOSED ones), "
                    + "FUND_EXHAUSTED; 412 STALE_VERSION.")
    public RiskCaseView decide(@RestPath UUID id, @Valid @NotNull RiskCaseChange.Decide decision) {
        return cases.decide(id, ifMatch.version(), decision.accept());
    }
}
