package hamgara.card.settlement;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

    PartnerStatementResource(PartnerStatements statements) {
        this.statements = statements;
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
}
