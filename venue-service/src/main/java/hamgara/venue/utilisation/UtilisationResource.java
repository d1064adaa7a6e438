package hamgara.venue.utilisation;

import hamgara.kit.caller.Roles;
import hamgara.kit.idempotency.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// HTTP: `/v1/utilisation`.
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/utilisation")
@Tag(
        name = "Use of capacity",
        description = "Where every place-minute went, what was asked for in vain, and what stands idle.")
class UtilisationResource {

    private final Utilisation utilisation;

    UtilisationResource(Utilisation utilisation) {
        this.utilisation = utilisation;
    }

    @GET
    @RolesAllowed({
        Roles.VENUE_OPERATOR,
        Roles.CAPACITY_OWNER,
        Roles.PROGRAMME_MANAGER,
        Roles.AGENCY_OFFICER,
        Roles.AGENCY_HEAD,
        Roles.GOVERNOR,
        Roles.AUDITOR,
        Roles.ADMIN
    })
    @Operation(
            summary = "Use and unmet demand",
            description =
                    "Place-minutes (one place for one minute) by venue, facility, kind, area, agency, audience, day of the week, "
                            + "hour or day, in every bucket of the capacity ledger, and beside them what people asked for and did not get. "
                            + "`installed` = `closed` + `blocked` + `notOffered` + `offered`; `offered` = `attended` + `expected` + `noShow` + "
                            + "`lateCancelled` + `unsold`. The ledger follows bookings and closures within a minute. Numbers of use behind which "
                            + "fewer than five people stand are hidden, with one more line where a single one could be reckoned; "
                            + "who stands behind a number is forgotten after 400 days, and of days before that is told what one hour at "
                            + "least had five people in. "
                            + "For venue staff, owners, planners and auditors. 422 REPORT_PERIOD_WRONG, REPORT_DAY_OUTSIDE.")
    public UtilisationView report(@Valid @BeanParam UtilisationQuery query) {
        return utilisation.report(query);
    }

    @POST
    @Path("/rebuild")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Reckon the ledger anew",
            description =
                    "From slots, bookings and closures as they are now and the places that the facility had on each day, in "
                            + "the background. For administrators. "
                            + "422 REPORT_PERIOD_WRONG, REPORT_DAY_OUTSIDE.")
    public LedgerRebuild.Noted rebuild(@NotNull @Valid LedgerRebuild request) {
        return new LedgerRebuild.Noted(utilisation.rebuild(request));
    }
}
