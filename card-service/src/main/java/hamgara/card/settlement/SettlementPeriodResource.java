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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// HTTP: `/v1/settlement-periods`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/settlement-periods")
@Tag(name = "Settlement")
class SettlementPeriodResource {

    private final Periods periods;

    SettlementPeriodResource(Periods periods) {
        this.periods = periods;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            summary = "Begin settlement in a county",
            description =
                    "Opens the present Jalali month; from then on each close opens the month after. Uses of the time "
                            + "before fall into the first month. For programme managers of the county and admin. "
                            + "403 OUTSIDE_SCOPE; 404 COUNTY_NOT_FOUND; 409 SETTLEMENT_STARTED.")
    public PeriodView start(@Valid @NotNull PeriodStart request) {
        return periods.start(request.county());
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN})
    @Idempotent
    @Operation(
            summary = "Close a month",
            description =
                    "Makes the statement of every partner with uses: each capture, redemption, refund and undo that "
                            + "happened before the end of the month and stands in no statement yet. Possible 72 hours after the end, "
                            + "so that uses without a network are in; what comes later goes to the next month. A job does the same. "
                            + "For programme managers of the county and admin. 403 OUTSIDE_SCOPE; 404 SETTLEMENT_PERIOD_NOT_FOUND; "
                            + "409 SETTLEMENT_PERIOD_RUNNING (`closableAt`), SETTLEMENT_PERIOD_CLOSED, FUND_EXHAUSTED.")
    public PeriodView close(@RestPath UUID id) {
        return periods.close(id);
    }

    @GET
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "List settlement months",
            description =
                    "The newest first. For programme managers of the county, admin and auditors. 403 OUTSIDE_SCOPE.")
    public Page<PeriodView> list(
            @Parameter(description = "SCI code of a county", example = "0614") @RestQuery @Nullable String county,
            @BeanParam PageRequest page) {
        return periods.list(county, page);
    }

    @GET
    @Path("/{id}/preview")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR, Roles.VENUE_OPERATOR})
    @Operation(
            summary = "Look ahead at the statements of a month",
            description =
                    "What a close would issue if the month ended now, with rials by the rules of today. For programme "
                            + "managers of the county, admin and auditors; an operator sees its own organisation alone. "
                            + "403 OUTSIDE_SCOPE; 404 SETTLEMENT_PERIOD_NOT_FOUND; 409 SETTLEMENT_PERIOD_CLOSED, FUND_EXHAUSTED.")
    public PreviewView preview(@RestPath UUID id) {
        return periods.preview(id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROGRAMME_MANAGER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            summary = "Read a settlement month",
            description = "For programme managers of the county, admin and auditors. 403 OUTSIDE_SCOPE; "
                    + "404 SETTLEMENT_PERIOD_NOT_FOUND.")
    public PeriodView read(@RestPath UUID id) {
        return periods.read(id);
    }
}
