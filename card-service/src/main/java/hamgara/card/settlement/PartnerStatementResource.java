package hamgara.card.settlement;

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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/partner-statements`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/partner-statements")
@Tag(name = "Settlement")
class PartnerStatementResource {

    private static final String NOT_FOUND = "404 STATEMENT_NOT_FOUND, also for other organisations and counties.";

    private final PartnerStatements statements;
    private final Disputes disputes;
    private final Adjustments adjustments;

    PartnerStatementResource(PartnerStatements statements, Disputes disputes, Adjustments adjustments) {
        this.statements = statements;
        this.disputes = disputes;
        this.adjustments = adjustments;
    }

    @GET
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List statements",
            description =
                    "The newest first. An operator finds those of its own organisation alone, staff those of their "
                            + "county. 403 OUTSIDE_SCOPE.")
    public Page<PartnerStatementView> list(
            @Parameter(description = "SCI code of a county", example = "0614") @RestQuery @Nullable String county,
            @Parameter(description = "Only those of this partner; for staff") @RestQuery @Nullable UUID partner,
            @Parameter(description = "Only those in this state", example = "ISSUED") @RestQuery @Nullable
                    StatementState state,
            @BeanParam PageRequest page) {
        return statements.list(county, partner, state, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "Read a statement",
            description =
                    "With the part that each fund bears. For the partner, programme managers of the county, admin and "
                            + "auditors. " + NOT_FOUND)
    public PartnerStatementView read(@RestPath UUID id) {
        return statements.read(id);
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List the lines of a statement",
            description = "One for each use, in the order they happened. " + NOT_FOUND)
    public Page<StatementLineView> lines(@RestPath UUID id, @BeanParam PageRequest page) {
        return statements.lines(id, page);
    }

    @GET
    @Path("/{id}.csv")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "The lines of a statement as CSV",
            description = "RFC 4180 in UTF-8 with a byte order mark, so that spreadsheets read it. " + NOT_FOUND)
    public StreamingOutput csv(@RestPath UUID id) {
        statements.requireVisible(id);
        return out -> statements.write(id, out);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Approve a statement for payment",
            description = "It goes into the next payout batch. For programme managers of the county and admin. "
                    + NOT_FOUND + " 409 STATEMENT_STATE_CONFLICT unless ISSUED.")
    public PartnerStatementView approve(@RestPath UUID id) {
        return statements.approve(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/disputes")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Object to a line",
            description =
                    "By the partner or a programme manager while the statement is ISSUED. The line is held out of the "
                            + "payment until a second person has resolved it. " + NOT_FOUND
                            + " 409 STATEMENT_STATE_CONFLICT, LINE_DISPUTED; 422 STATEMENT_LINE_NOT_FOUND, LINE_IS_A_RETURN.")
    public DisputeView dispute(@RestPath UUID id, @Valid @NotNull StatementChange.Dispute request) {
        return disputes.open(id, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/disputes/{dispute}/resolve")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Resolve a dispute",
            description =
                    "PAID: the line comes as an adjustment of the partner's next statement. STRUCK: what is left of the "
                            + "use goes back to the holder, or where the reason was SUSPICION to the funds and the "
                            + "programme it came from; nobody gives it back once more. By a programme manager of the "
                            + "county or admin, never who opened it. "
                            + NOT_FOUND
                            + " 403 SETTLEMENT_SECOND_PERSON; 404 DISPUTE_NOT_FOUND; 409 DISPUTE_RESOLVED, FUND_EXHAUSTED.")
    public DisputeView resolve(
            @RestPath UUID id, @RestPath UUID dispute, @Valid @NotNull StatementChange.Resolve request) {
        return disputes.resolve(id, dispute, request.outcome());
    }

    @GET
    @Path("/{id}/disputes")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List the disputes of a statement",
            description = "In the order they were opened. " + NOT_FOUND)
    public Page<DisputeView> disputes(@RestPath UUID id, @BeanParam PageRequest page) {
        return disputes.list(id, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/adjustments")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Propose to put a statement right",
            description =
                    "An amount to pay or to take back, netted in the partner's next statement once a second person "
                            + "agrees; the statement itself never changes. For programme managers of the county and admin. "
                            + NOT_FOUND + " 422 STATEMENT_VENUE_WRONG, STATEMENT_FUND_WRONG, AMOUNT_NOT_POSSIBLE.")
    public AdjustmentView adjust(@RestPath UUID id, @Valid @NotNull StatementChange.Adjust request) {
        return adjustments.propose(id, request);
    }

    @POST
    @Path("/{id}/adjustments/{adjustment}/approve")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Agree to an adjustment",
            description = "By a second person: a programme manager of the county or admin. " + NOT_FOUND
                    + " 403 SETTLEMENT_SECOND_PERSON; 404 STATEMENT_ADJUSTMENT_NOT_FOUND; "
                    + "409 STATEMENT_ADJUSTMENT_DECIDED, FUND_EXHAUSTED.")
    public AdjustmentView approveAdjustment(@RestPath UUID id, @RestPath UUID adjustment) {
        return adjustments.decide(id, adjustment, true);
    }

    @POST
    @Path("/{id}/adjustments/{adjustment}/refuse")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Refuse an adjustment",
            description = "By a second person: a programme manager of the county or admin. " + NOT_FOUND
                    + " 403 SETTLEMENT_SECOND_PERSON; 404 STATEMENT_ADJUSTMENT_NOT_FOUND; "
                    + "409 STATEMENT_ADJUSTMENT_DECIDED.")
    public AdjustmentView refuseAdjustment(@RestPath UUID id, @RestPath UUID adjustment) {
        return adjustments.decide(id, adjustment, false);
    }

    @GET
    @Path("/{id}/adjustments")
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List the adjustments of a statement",
            description = "Those that put it right, and those of earlier statements netted in it. " + NOT_FOUND)
    public Page<AdjustmentView> adjustments(@RestPath UUID id, @BeanParam PageRequest page) {
        return adjustments.list(id, page);
    }
}
