package hamgara.card.ledger;

import hamgara.kit.caller.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/venue-statements`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/venue-statements")
@Tag(name = "Venue statements", description = "What a venue has let in, summed from the ledger.")
class VenueStatementResource {

    private final VenueStatements statements;

    VenueStatementResource(VenueStatements statements) {
        this.statements = statements;
    }

    @GET
    @RolesAllowed({Roles.VENUE_OPERATOR, Roles.AUDITOR})
    @Operation(
            summary = "Entries owed to a venue",
            description = "Sum of the venue's payable account over the days `from` to `to` (both count, Tehran days, "
                    + "at most 366), by unit, whether or not "
                    + "they were paid since; what they are worth in rials stands in `partner-statements`. For the operator of the venue and for auditors. "
                    + "400 STATEMENT_QUERY_INCOMPLETE, STATEMENT_PERIOD_NOT_POSSIBLE; 403 OUTSIDE_SCOPE.")
    public VenueStatementView read(
            @Parameter(description = "Code of the venue", example = "takhti") @RestQuery @Nullable String venue,
            @Parameter(description = "First day, ISO", example = "2026-11-22") @RestQuery @Nullable LocalDate from,
            @Parameter(description = "Last day, ISO", example = "2026-11-30") @RestQuery @Nullable LocalDate to) {
        return statements.statement(venue, from, to);
    }
}
